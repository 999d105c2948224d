// Types of the ES module. The same shapes as in the product; they may gain fields, they lose none.

/** A day, `2026-11-23`. */
export type Day = string;
export type Language = "de" | "en";
/** `source:article`, for example `ail:17(3)`. */
export type Cite = string;
/** An open end or an upper bound that is not known is `null`. */
export type Bound = { low: number; high: number | null };

// What goes in

/** One system, assessed under all chosen laws on a day. Unknown keys and ids are errors. */
export interface Input {
  /** Today on this device, where it is left out. */
  asOf?: Day | null;
  /** Another day, usually today: the result then says what differs from it. */
  compareWith?: Day | null;
  /** Default: `de`. */
  language?: Language | null;
  /** Law ids; default: all. */
  laws?: string[] | null;
  /** Ask the questions of drafts and second readings as well. Default: false. */
  drafts?: boolean | null;
  /** By question id. A question left out has no answer yet, which is never a "no". */
  answers: Record<string, Answer | null>;
  /** Also show amounts in this currency, for example `EUR`. */
  currency?: string | null;
  parameters?: Parameters | null;
  /** What has been done, by obligation id. */
  done?: Record<string, DoneState | { state?: DoneState | null; last?: Day | null } | null> | null;
}

/** The form depends on the kind of the question; `"unknown"` = don't know, for every kind. */
export type Answer =
  | "unknown"
  /** yes_no */
  | boolean
  /** number */
  | number
  /** one_of: an option id. date: a day. */
  | string
  /** one_of: the options it may be. several_of: all that apply, [] = none of them. */
  | string[]
  /** several_of: sure ticks, sure noes, not known; options named nowhere have no answer yet. */
  | { yes: string[]; no?: string[]; unknown?: string[] }
  /** money, in whole units */
  | { amount: number; currency: string }
  /** number and money where bounds are known */
  | { min?: number; max?: number; currency?: string }
  /** date where bounds are known */
  | { min?: Day; max?: Day };

/** What is no fact of the system and is never asked. */
export interface Parameters {
  /** `"EUR/KZT": { value: "588.4", date: "2025-12-04" }` = 588.4 KZT for one EUR. */
  rates?: Record<string, { value: string; date: Day }> | null;
  /** Yearly values: `mci: { "2027": 4500 }`. */
  index?: Record<string, Record<string, number>> | null;
  /** Circumstances of a breach, by the id of their question. */
  circumstances?: Record<string, Answer | null> | null;
  /** Own positions on open points of law. */
  positions?: Record<string, "yes" | "no" | boolean> | null;
  /** Laws that are said to apply or not, whatever the answers are. */
  scope?: Record<string, "yes" | "no" | boolean> | null;
}

export type DoneState = "done" | "not_yet" | "unknown";

// What comes out

export type Applies = "yes" | "open" | "no";
export type Phase = "now" | "later" | "ended" | "start_not_fixed";
export type Confidence = "low" | "medium" | "high";
export type Status = "guidance" | "draft";
export type Nature = "binding" | "effort" | "voluntary";
/** One result in a word, before and after: levels of a classification, a state with its phase, the largest sums. */
export type Effect = { law: string; id: string; before: string; after: string };
/** Equal = fixed; earliest null = since the law began; latest null = may never come. */
export type Start = { earliest: Day | null; latest: Day | null };
export type Limit = { low: number; high: number; unit: "hours" | "days" | "working_days" | "weeks" | "months" | "years" };

export interface Assessment {
  asOf: Day;
  language: string;
  rulebook: { version: string; hash: string; lawAsOf: Day | null };
  /** Questions that still matter, in asking order over all chosen laws. */
  ask: string[];
  laws: Record<string, LawResult>;
  /** What a different answer would change. */
  changes: { question: string; from: Answer | null; to: Answer; effects: Effect[] }[];
  /** What differs from `compareWith`; for laws described on both days. */
  compared?: { with: Day; effects: Effect[] };
}

export interface LawResult {
  /** False before the law's earliest date: nothing is said then. */
  covered: boolean;
  applies: Applies;
  /** The scope was set by hand. */
  scopeSet?: true;
  because: Reason[];
  cites: Cite[];
  confidence: Confidence;
  classifications: ClassificationResult[];
  rules: ({ id: string } & Standing)[];
  obligations: ObligationResult[];
  penalties: PenaltyResult[];
  layers: { id: string; kind: "draft" | "reading"; differs: { id: string; before: string; after: string }[] }[];
  notes: { id: string; kind: NoteKind; applies: Applies; cites: Cite[]; confidence: Confidence }[];
  documents: string[];
  open: {
    ask: string[];
    /** Questions answered "unknown", with the results that hinge on them. */
    deciding: { question: string; decides: string[] }[];
    /** What no question can settle. */
    unclear: { openPoint?: string; namedDate?: string; index?: string; decides: string[] }[];
  };
}

export interface Standing {
  applies: Applies;
  phase: Phase | null;
  from: Start;
  because: Reason[];
  /** Own positions it rests on. */
  assumed?: string[];
  cites: Cite[];
  confidence: Confidence;
  status?: Status;
}

export interface ClassificationResult {
  id: string;
  kind: "ladder" | "flags";
  /** The gravest level that is certain; null = nothing is certain. */
  headline: { level: string; phase: Phase; from: Start; now: string | null } | null;
  possible: string[];
  /** With all dates ignored. */
  undated: string[];
  timeline: { from: Start; possible: string[] }[];
  /** Each level by its own condition, not by which one wins. */
  levels: ({ id: string } & Standing)[];
  cites: Cite[];
}

export interface ObligationResult extends Standing {
  id: string;
  due: {
    id: string;
    within?: Limit[];
    every?: Limit;
    before?: string;
    after?: string;
    extend?: Limit;
    date?: Day;
    nature?: Nature;
    confidence?: Confidence;
    overdue?: boolean;
  }[];
  holder: string;
  nature: Nature;
  breach: string[];
  done?: DoneState;
  document?: string;
}

export interface PenaltyResult extends Standing {
  id: string;
  /** A duty behind it is owed now and marked "not_yet". */
  openNow: boolean;
  combine: "gravest" | "beside" | "alternative";
  exposure: Sum[] | { notComputable: string; needs: string[] };
  orientation?: Sum[];
  plus?: { id: string; applies: Applies }[];
  instead?: { id: string; applies: Applies }[];
}

/** The law's own range (`from`, `to`), each end bounded by what is not known. */
export interface Sum {
  when: Record<string, string> | null;
  applies: Applies;
  from: Bound;
  to: Bound;
  currency: string;
  units?: { count: number; index: string; year: number };
  converted?: { from: Bound; to: Bound; currency: string; rate: string; pair: string; rateDate: Day; old: boolean };
  basis: string;
  /** How well the table behind it is confirmed, where that is not plain. */
  confidence?: Confidence;
  notComputable?: string;
  needs?: string[];
  plus?: { id: string; applies: Applies }[];
  instead?: { id: string; applies: Applies }[];
}

export type Reason =
  | { kind: "answer"; question: string; value: Answer | null; option?: string; holds: Applies }
  | { kind: "rule"; rule: string; holds: Applies; cites: Cite[] }
  | { kind: "open_point"; openPoint: string; position?: boolean }
  | { kind: "window"; date?: Day; namedDate?: string; edge: "from" | "until"; holds: Applies }
  | { kind: "index"; index: string; year: number }
  | { kind: "outside_scope" }
  | { kind: "scope_open" }
  | { kind: "more"; count: number }
  | { kind: "scope_set" };

// The rulebook

export type Kind = "yes_no" | "one_of" | "several_of" | "number" | "money" | "date";
export type NoteKind = "warning" | "claim" | "contested" | "draft" | "low";
export type Titled = { id: string; title: string };
export type CitedInWords = { cite: Cite; text: string };
export type When = { date: Day } | { namedDate: string } | { question: string };

export interface Grounds {
  cites: CitedInWords[];
  confidence: Confidence;
  status?: Status;
  from?: When;
  until?: When;
}

export interface Question extends Titled {
  hint?: string;
  why?: string;
  whoKnows?: string;
  /** How "none of these" is put. */
  none?: string;
  unit?: string;
  kind: Kind;
  topic?: string;
  /** About the organisation: the same for all its systems. */
  profile: boolean;
  /** Never asked: belongs into `parameters.circumstances`. */
  parameter: boolean;
  options?: (Titled & { hint?: string; exclusive?: true })[];
  currency?: string;
  min?: number;
  max?: number;
  counts?: { id: string; text?: string; cites: CitedInWords[] }[];
  countsNot?: { id: string; text?: string; cites: CitedInWords[] }[];
  cites: CitedInWords[];
}

export interface Source extends Titled {
  kind: "law" | "guidance" | "secondary";
  url: string;
  read: Day | null;
  confidence: Confidence;
}

export interface Law extends Grounds {
  id: string;
  name?: string;
  title?: string;
  summary?: string;
  covers?: string;
  currency: string;
  earliestAsOf: Day;
  questions: Question[];
  classifications: (Titled & Grounds & { hint?: string; kind: "ladder" | "flags"; levels: (Titled & Grounds & { hint?: string; severity: number })[] })[];
  rules: (Titled & Grounds & { not?: string })[];
  obligations: (Titled & Grounds & { text?: string; evidence?: string; holder?: Titled; nature: Nature; breach: string[]; due: Titled[]; document?: string })[];
  penalties: (Titled & Grounds & { text?: string; combine: "gravest" | "beside" | "alternative"; cases: Titled[]; plus: Titled[]; instead: Titled[] })[];
  notes: (Titled & Grounds & { text?: string; kind: NoteKind })[];
  documents: (Titled & Grounds & { text?: string })[];
  openPoints: (Titled & Grounds & { text?: string })[];
  layers: (Titled & Grounds & { text?: string; kind: "draft" | "reading" })[];
  sources: Source[];
}

export interface Rulebook {
  version: string;
  hash: string;
  lawAsOf: Day | null;
  language: string;
  languages: string[];
  topics: Titled[];
  laws: Law[];
  /** Questions that serve several laws. */
  shared: Question[];
  sharedSources: Source[];
}

// The module

/** Thrown by every function below; `message` has one line a mistake. */
export interface AiSelfcheckError extends Error {
  name: "AiSelfcheckError";
  errors: { path: string; message: string }[];
}

export type ModuleSource = URL | string | Request | Response | BufferSource | WebAssembly.Module;

/** Loads the module, once. */
export default function init(from?: ModuleSource | Promise<ModuleSource>): Promise<{ readonly memory: WebAssembly.Memory }>;
export { init };
/** The same at once: `initSync({ module: bytes })`. */
export function initSync(from: { module: BufferSource | WebAssembly.Module }): { readonly memory: WebAssembly.Memory };

export function assess(input: Input): Assessment;
export function rulebook(options?: { language?: Language | null }): Rulebook;
export function report(input: Input, format: "html" | "markdown" | "text" | "json"): string;
declare function filled(input: Input, documentId: string, format: "html" | "markdown" | "text"): string;
export { filled as document };

// The element

/** What a host page is told: never an answer. */
export interface SelfcheckDetail {
  readonly laws: readonly {
    readonly id: string;
    readonly classifications: readonly { readonly id: string; readonly levels: readonly string[] }[];
    readonly complete: boolean;
  }[];
}

declare global {
  interface DocumentEventMap {
    "ai-selfcheck-change": CustomEvent<SelfcheckDetail>;
    "ai-selfcheck-complete": CustomEvent<SelfcheckDetail>;
  }
  interface HTMLElementEventMap {
    "ai-selfcheck-change": CustomEvent<SelfcheckDetail>;
    "ai-selfcheck-complete": CustomEvent<SelfcheckDetail>;
  }
}
