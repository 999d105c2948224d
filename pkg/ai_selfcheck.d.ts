/* tslint:disable */
/* eslint-disable */

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly __wbg_selfcheckwidget_free: (a: number, b: number) => void;
    readonly assess: (a: any) => [number, number, number];
    readonly documentText: (a: any, b: any, c: any) => [number, number, number, number];
    readonly report: (a: any, b: any) => [number, number, number, number];
    readonly rulebook: (a: any) => [number, number, number];
    readonly selfcheckwidget_attach: (a: number, b: any, c: any) => void;
    readonly selfcheckwidget_detach: (a: number) => void;
    readonly selfcheckwidget_new: (a: any, b: any, c: any) => [number, number, number];
    readonly selfcheckwidget_send: (a: number, b: number, c: number, d: number, e: number) => any;
    readonly selfcheckwidget_set: (a: number, b: any) => [number, number, number];
    readonly wasm_bindgen__convert__closures_____invoke__h5b2423a9c1d32692: (a: number, b: number, c: any) => void;
    readonly __wbindgen_malloc: (a: number, b: number) => number;
    readonly __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
    readonly __wbindgen_free: (a: number, b: number, c: number) => void;
    readonly __externref_table_alloc: () => number;
    readonly __wbindgen_externrefs: WebAssembly.Table;
    readonly __wbindgen_exn_store: (a: number) => void;
    readonly __wbindgen_destroy_closure: (a: number, b: number) => void;
    readonly __externref_table_dealloc: (a: number) => void;
    readonly __wbindgen_start: () => void;
}

export type SyncInitInput = BufferSource | WebAssembly.Module;

/**
 * Instantiates the given `module`, which can either be bytes or
 * a precompiled `WebAssembly.Module`.
 *
 * @param {{ module: SyncInitInput }} module - Passing `SyncInitInput` directly is deprecated.
 *
 * @returns {InitOutput}
 */
export function initSync(module: { module: SyncInitInput } | SyncInitInput): InitOutput;

/**
 * If `module_or_path` is {RequestInfo} or {URL}, makes a request and
 * for everything else, calls `WebAssembly.instantiate` directly.
 *
 * @param {{ module_or_path: InitInput | Promise<InitInput> }} module_or_path - Passing `InitInput` directly is deprecated.
 *
 * @returns {Promise<InitOutput>}
 */
export default function __wbg_init (module_or_path?: { module_or_path: InitInput | Promise<InitInput> } | InitInput | Promise<InitInput>): Promise<InitOutput>;
