// Pages of somebody else, made up for one test and served under a policy of their own.

import { served } from "./stage.mjs";

/** The policy a strict host has; `more` goes in front of Trusted Types. */
export const policy = (more = "") =>
  `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; ${more}require-trusted-types-for 'script'; trusted-types 'none'`;

/** An answer for `open(..., { routes })`. */
export const host = (body, csp = policy()) => ({
  contentType: "text/html; charset=utf-8",
  headers: { "content-security-policy": csp },
  body: `<!doctype html><html lang="en"><title>Host</title><main><h1>Host</h1>${body}</main>`,
});

/** The address of a made-up page. */
export const at = (path) => new URL(path, served).href;

/** The one tag. */
export const tag = '<script src="ai-selfcheck.js"></script>';
