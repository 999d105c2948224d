//! The rulebook: all laws, compiled and checked. Everything refers to everything else by index; ids stay for the
//! outside world, where they are part of the API.

use serde::{Deserialize, Serialize};

use crate::amount::{Amount, AmountId, Row};
use crate::date::{Date, Duration};
use crate::node::{Graph, NodeId, QuestionId, When};

/// How well a statement is confirmed by the sources. A result carries the lowest among its reasons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Not confirmed: never decides.
    Low,
    /// One source, or our reading: decides and is labelled.
    Medium,
    /// Read in the primary text, or two independent sources agree.
    #[default]
    High,
}

/// A legal status other than plain law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// An authority's guideline, not binding.
    Guidance,
    /// A draft.
    Draft,
}

/// How binding an obligation is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// Owed.
    #[default]
    Binding,
    /// A duty to make an effort.
    Effort,
    /// A recommendation.
    Voluntary,
}

/// Where a statement rests: a source and the article in it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Cite {
    /// Index into [`Rulebook::sources`].
    pub source: u16,
    /// The article as written in the source, e.g. `17(3)(1)`.
    pub article: String,
}

/// What every statement of law carries.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grounds {
    /// The articles it rests on.
    pub cites: Vec<Cite>,
    /// How well it is confirmed.
    pub confidence: Confidence,
    /// Its status where it is not plain law.
    pub status: Option<Status>,
    /// Its own first day in force, as written (for `{date:id}` in texts; evaluation uses the node).
    pub from: Option<When>,
    /// Its own first day no longer in force, as written.
    pub until: Option<When>,
}

/// All laws, compiled.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rulebook {
    /// Version of the product the rulebook ships with.
    pub version: String,
    /// Hash of all law files (16 hex digits).
    pub hash: String,
    /// The state of the law that the editors describe.
    pub law_as_of: Option<Date>,
    /// Topics in interview order.
    pub topics: Vec<String>,
    /// The laws, in display order.
    pub laws: Vec<Law>,
    /// All questions in asking order: topic order, then written order.
    pub questions: Vec<Question>,
    /// Named rules that have words (cited or shown); helpers without words are only nodes.
    pub rules: Vec<Rule>,
    /// Ladders and flags, derived ones included.
    pub classifications: Vec<Classification>,
    /// Obligations in written order.
    pub obligations: Vec<Obligation>,
    /// Penalties in written order.
    pub penalties: Vec<Penalty>,
    /// Effects that are no money (suspension, custody).
    pub effects: Vec<Effect>,
    /// Deadlines.
    pub deadlines: Vec<Deadline>,
    /// Events that deadlines count from; named in texts, never asked.
    pub events: Vec<String>,
    /// Notes.
    pub notes: Vec<Note>,
    /// Documents.
    pub documents: Vec<Document>,
    /// Sources.
    pub sources: Vec<Source>,
    /// Open points of law.
    pub open_points: Vec<OpenPoint>,
    /// Layers: drafts and second readings.
    pub layers: Vec<Layer>,
    /// Named dates.
    pub named_dates: Vec<NamedDate>,
    /// Indexes with yearly values.
    pub indexes: Vec<Index>,
    /// Tables.
    pub tables: Vec<Table>,
    /// Formulas.
    pub amounts: Vec<Amount>,
    /// Named amounts (`[amount.x]`), for `{money:x}` in texts.
    pub named_amounts: Vec<(String, AmountId)>,
    /// Ids of holders; their words are texts.
    pub holders: Vec<String>,
    /// Default exchange rates; the user may change them.
    pub rates: Vec<Rate>,
    /// Conditions.
    pub graph: Graph,
}

/// One body of rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Law {
    /// Its id, e.g. `kazakhstan`.
    pub id: String,
    /// Whether it reaches this system at all (an `Op::Scope` node).
    pub applies: NodeId,
    /// Before this day the law answers "not covered".
    pub earliest_as_of: Date,
    /// The currency of its amounts.
    pub currency: String,
    /// Articles of its scope.
    pub grounds: Grounds,
}

/// The kind of answer a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Yes or no.
    YesNo,
    /// One of the options.
    OneOf,
    /// Any number of the options, or none of them.
    SeveralOf,
    /// A whole number.
    Number,
    /// Whole currency units.
    Money,
    /// A day.
    Date,
}

/// The smallest thing a person is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its id; part of the API, never changes its meaning.
    pub id: String,
    /// The law it belongs to; none = shared.
    pub law: Option<u16>,
    /// What it takes.
    pub kind: Kind,
    /// Index into [`Rulebook::topics`].
    pub topic: u16,
    /// About the organisation: given once for all systems.
    pub profile: bool,
    /// Never asked, may be picked (circumstances of a breach).
    pub parameter: bool,
    /// Asked only where this holds; the compiler has and-ed it around every test.
    pub gate: Option<NodeId>,
    /// Options in written order (at most 64).
    pub options: Vec<Choice>,
    /// Currency of a money question.
    pub currency: Option<String>,
    /// Smallest value of a number or money question (0 unless told).
    pub min: i64,
    /// Largest value.
    pub max: i64,
    /// Examples that count: id and citations; the words are texts.
    pub counts: Vec<(String, Vec<Cite>)>,
    /// Examples that do not count.
    pub counts_not: Vec<(String, Vec<Cite>)>,
    /// Articles the question serves.
    pub cites: Vec<Cite>,
}

/// An option of a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Its id inside the question.
    pub id: String,
    /// Excludes all other ticks.
    pub exclusive: bool,
}

/// A named proposition with words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Its id.
    pub id: String,
    /// The law it belongs to; none = shared.
    pub law: Option<u16>,
    /// Its condition, not limited by the law's scope.
    pub node: NodeId,
    /// Shown as a result of its own, limited by the law's scope unless `outside_scope`.
    pub shown: Option<NodeId>,
    /// Citations and so on.
    pub grounds: Grounds,
}

/// What a law sorts the system into.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Classification {
    /// Its id.
    pub id: String,
    /// The law; none = shared (derived helpers only).
    pub law: Option<u16>,
    /// Flags hold side by side; in a ladder the first true level wins.
    pub flags: bool,
    /// A helper, not a result.
    pub derived: bool,
    /// Not shown where this is false.
    pub only_if: Option<NodeId>,
    /// Levels in evaluation order.
    pub levels: Vec<Level>,
    /// Citations of the whole.
    pub grounds: Grounds,
}

/// A level of a ladder, or a flag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// Its id inside the classification.
    pub id: String,
    /// Its own condition (for `otherwise`: no earlier level), not limited by scope.
    pub node: NodeId,
    /// The same, limited by the law's scope and `only_if`.
    pub shown: NodeId,
    /// Bigger is graver.
    pub severity: u8,
    /// Citations and so on.
    pub grounds: Grounds,
}

/// Who must do what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obligation {
    /// Its id.
    pub id: String,
    /// The law.
    pub law: u16,
    /// Its condition with scope, window and group.
    pub node: NodeId,
    /// Index into [`Rulebook::holders`].
    pub holder: u16,
    /// How binding it is.
    pub nature: Nature,
    /// Penalties of a breach.
    pub breach: Vec<u16>,
    /// Deadlines attached.
    pub due: Vec<u16>,
    /// A document that helps.
    pub document: Option<u16>,
    /// Citations and so on.
    pub grounds: Grounds,
}

/// How a penalty stands to the others of the same law.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Combine {
    /// Only the gravest counts.
    #[default]
    Gravest,
    /// Stands beside the others.
    Beside,
    /// One or the other.
    Alternative,
}

/// What a breach can cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Penalty {
    /// Its id.
    pub id: String,
    /// The law.
    pub law: u16,
    /// Whether it can apply: its own condition, and (where obligations name it) one of those obligations.
    pub node: NodeId,
    /// Cases in evaluation order: the first true one wins.
    pub cases: Vec<Case>,
    /// A non-binding starting point, e.g. the EDPB method.
    pub orientation: Option<AmountId>,
    /// How it combines.
    pub combine: Combine,
    /// Effects beside the money, in every case.
    pub plus: Vec<PlusEffect>,
    /// Effects instead of the money.
    pub instead: Vec<PlusEffect>,
    /// Citations and so on.
    pub grounds: Grounds,
}

/// One case of a penalty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Its id inside the penalty; names its text. Empty where the penalty has one unnamed case.
    pub id: String,
    /// When it is this case.
    pub node: NodeId,
    /// The formula.
    pub amount: AmountId,
    /// Effects beside the money, in this case.
    pub plus: Vec<PlusEffect>,
    /// Effects instead of the money, in this case.
    pub instead: Vec<PlusEffect>,
}

/// An effect with the condition under which it comes; open = possible.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlusEffect {
    /// Index into [`Rulebook::effects`].
    pub effect: u16,
    /// Its condition.
    pub node: NodeId,
}

/// An effect that is no money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effect {
    /// Its id.
    pub id: String,
    /// Citations and so on.
    pub grounds: Grounds,
}

/// A date or a duration attached to an obligation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// Its id.
    pub id: String,
    /// Index into [`Rulebook::events`]: what it counts from.
    pub after: Option<u16>,
    /// Index into [`Rulebook::events`]: what it must precede (`start`).
    pub before: Option<u16>,
    /// Recurring: counted from the last time it was done.
    pub every: Option<Duration>,
    /// Cases with their limits; one case with a true node where the file says `within`.
    pub within: Vec<Limit>,
    /// May be extended by.
    pub extend: Option<Duration>,
    /// A first date, with a nature of its own.
    pub first: Option<First>,
    /// Citations and so on.
    pub grounds: Grounds,
}

/// One case of a time limit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit {
    /// When it is this case.
    pub node: NodeId,
    /// How long.
    pub duration: Duration,
}

/// The first date of a recurring duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct First {
    /// The day.
    pub by: Date,
    /// Mostly voluntary: the law names none.
    pub nature: Nature,
    /// How well it is confirmed.
    pub confidence: Confidence,
}

/// What kind of statement a note is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// A warning.
    Warning,
    /// Often made, not in the law.
    Claim,
    /// A contested reading.
    Contested,
    /// A draft.
    Draft,
    /// Not confirmed.
    Low,
}

/// A statement that changes no result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Its id.
    pub id: String,
    /// The law.
    pub law: u16,
    /// Its kind.
    pub kind: NoteKind,
    /// When it is shown.
    pub node: NodeId,
    /// Citations and so on.
    pub grounds: Grounds,
}

/// A text filled from the answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Its id.
    pub id: String,
    /// The law.
    pub law: u16,
    /// When it helps.
    pub node: NodeId,
    /// Blocks with their conditions; an open one is printed, to be clarified.
    pub blocks: Vec<(String, NodeId)>,
    /// Citations and so on.
    pub grounds: Grounds,
}

/// What a source is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// A statute or regulation.
    #[default]
    Law,
    /// A guideline or decision of an authority.
    Guidance,
    /// Press, law firms, other secondary literature.
    Secondary,
}

/// The law, guideline or decision a statement rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its id.
    pub id: String,
    /// The law whose folder defines it; none = shared.
    pub law: Option<u16>,
    /// Its kind.
    pub kind: SourceKind,
    /// Official address.
    pub url: String,
    /// The day it was read.
    pub read: Option<Date>,
    /// How well it was confirmed.
    pub confidence: Confidence,
}

/// A question the law itself leaves open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenPoint {
    /// Its id.
    pub id: String,
    /// The law; none = shared.
    pub law: Option<u16>,
    /// Citations and so on.
    pub grounds: Grounds,
}

/// A draft or a second reading of one rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layer {
    /// Its id.
    pub id: String,
    /// The law.
    pub law: u16,
    /// A draft; otherwise a second reading.
    pub draft: bool,
    /// Citations and so on.
    pub grounds: Grounds,
}

/// A start date that several statements share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedDate {
    /// Its id.
    pub id: String,
    /// The last day on which it has surely not begun; equal to the day before for an exact date.
    pub after: Date,
    /// The first day on which it has surely begun; for an exact date the date itself.
    pub not_after: Date,
    /// Known to the day.
    pub exact: bool,
    /// Citations and so on.
    pub grounds: Grounds,
}

/// A unit with yearly values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    /// Its id, e.g. `mci`.
    pub id: String,
    /// ISO code of its currency.
    pub unit: String,
    /// Year and value in whole units, rising; a missing year is not known.
    pub values: Vec<(i32, i64)>,
    /// Citations and so on.
    pub grounds: Grounds,
}

/// Rows by size or option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its id.
    pub id: String,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// The words of all statements in one language, by key (`question.headcount.title`), sorted by key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Texts {
    /// Sorted pairs of key and text.
    pub entries: Vec<(String, String)>,
}

impl Texts {
    /// The text of a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        let at = self.entries.binary_search_by(|(k, _)| k.as_str().cmp(key)).ok()?;
        self.entries.get(at).map(|(_, text)| text.as_str())
    }
}

/// A dated exchange rate that ships as a default: `value / 10^scale` units of `quote` for one unit of `base`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rate {
    /// ISO code, `EUR` in `EUR/KZT`.
    pub base: String,
    /// ISO code, `KZT` in `EUR/KZT`.
    pub quote: String,
    /// The value as written.
    pub text: String,
    /// The value times 10^`scale`.
    pub value: i64,
    /// Digits behind the point.
    pub scale: u32,
    /// The day of the rate.
    pub date: Date,
}

/// What ships: the rulebook and its words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bundle {
    /// The tables.
    pub rulebook: Rulebook,
    /// Languages with their words, e.g. `de`.
    pub texts: Vec<(String, Texts)>,
}

/// The compact form: the keys of all languages are the same and stand once.
#[derive(Serialize, Deserialize)]
struct Packed {
    rulebook: Rulebook,
    keys: Vec<String>,
    languages: Vec<(String, Vec<String>)>,
}

impl Bundle {
    /// The compact form that is embedded into the module. A text that is missing in one language is empty there.
    pub fn encode(&self) -> Vec<u8> {
        let mut keys: Vec<String> =
            self.texts.iter().flat_map(|(_, t)| &t.entries).map(|(key, _)| key.clone()).collect();
        keys.sort_unstable();
        keys.dedup();
        let words = |texts: &Texts| keys.iter().map(|key| texts.get(key).unwrap_or_default().to_owned()).collect();
        let languages = self.texts.iter().map(|(code, texts)| (code.clone(), words(texts))).collect();
        postcard::to_allocvec(&Packed { rulebook: self.rulebook.clone(), keys: keys.clone(), languages })
            .unwrap_or_default()
    }
    /// Reads the compact form; none if it is not one.
    pub fn decode(bytes: &[u8]) -> Option<Bundle> {
        let packed: Packed = postcard::from_bytes(bytes).ok()?;
        let keys = &packed.keys;
        let texts = |words: Vec<String>| Texts { entries: keys.iter().cloned().zip(words).collect() };
        let texts = packed.languages.into_iter().map(|(code, words)| (code, texts(words))).collect();
        Some(Bundle { rulebook: packed.rulebook, texts })
    }
    /// The words of a language; the first language where it is not shipped.
    pub fn texts(&self, language: &str) -> Option<&Texts> {
        self.texts.iter().find(|(code, _)| code == language).or_else(|| self.texts.first()).map(|(_, texts)| texts)
    }
}

impl Rulebook {
    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<QuestionId> {
        self.questions.iter().position(|q| q.id == id).and_then(|at| QuestionId::try_from(at).ok())
    }
    /// The law with this id.
    pub fn law(&self, id: &str) -> Option<u16> {
        self.laws.iter().position(|law| law.id == id).and_then(|at| u16::try_from(at).ok())
    }
}
