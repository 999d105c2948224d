//! From values to JSON text.

use serde::Serialize;

/// Larger whole numbers are not exact in JavaScript.
const LARGEST: u64 = (1 << 53) - 1;

/// JSON text in the making. The parts of a list or an object are written one after the other; when it is closed they
/// get their order, their commas and their lines.
pub struct Writer {
    out: String,
    /// Where each part of all open lists and objects begins.
    parts: Vec<usize>,
    /// How many parts there were before each open list or object.
    open: Vec<usize>,
    lines: bool,
    sorted: bool,
    /// The next text is a number by its digits.
    pub(super) digits: bool,
    /// A number was written that JavaScript cannot hold.
    large: bool,
}

/// A value on one line, keys in alphabetical order; none where it has a number that JavaScript cannot hold.
pub fn text(value: &impl Serialize) -> Option<String> {
    let mut writer = Writer::new(false, true);
    writer.value(value);
    writer.exact()
}

/// A value over several lines, keys in alphabetical order.
pub fn lines(value: &impl Serialize) -> String {
    let mut writer = Writer::new(true, true);
    writer.value(value);
    writer.out
}

/// A value over several lines, keys in written order, with a line's end behind it.
pub fn print(value: &impl Serialize) -> String {
    let mut writer = Writer::new(true, false);
    writer.value(value);
    writer.out.push('\n');
    writer.out
}

impl Writer {
    /// Nothing written yet. `lines`: over several lines; `sorted`: keys in alphabetical order.
    pub fn new(lines: bool, sorted: bool) -> Writer {
        Writer { out: String::new(), parts: Vec::new(), open: Vec::new(), lines, sorted, digits: false, large: false }
    }
    /// What was written; none where it has a number that JavaScript cannot hold.
    pub fn exact(self) -> Option<String> {
        if self.large { None } else { Some(self.out) }
    }

    /// Begins a list or an object.
    #[inline(never)]
    pub fn begin(&mut self) {
        self.open.push(self.parts.len());
    }
    /// Begins the next item of a list.
    #[inline(never)]
    pub fn item(&mut self) {
        self.parts.push(self.out.len());
    }
    /// Begins the next entry of an object.
    #[inline(never)]
    pub fn key(&mut self, key: &str) {
        self.item();
        self.quote(key);
        self.colon();
    }
    /// What stands between a key and its value.
    pub(super) fn colon(&mut self) {
        self.out.push_str(if self.lines { ": " } else { ":" });
    }
    /// Begins an entry that is a list.
    #[inline(never)]
    pub fn list(&mut self, key: &str) {
        self.key(key);
        self.begin();
    }
    /// Ends a list.
    #[inline(never)]
    pub fn end_list(&mut self) {
        self.end("[", "]");
    }
    /// Ends an object.
    #[inline(never)]
    pub fn end_object(&mut self) {
        self.end("{", "}");
    }

    #[inline(never)]
    fn end(&mut self, open: &str, close: &str) {
        let starts = self.parts.split_off(self.open.pop().unwrap_or(0));
        let mut end = self.out.len();
        let from = starts.first().copied().unwrap_or(end);
        let written = self.out.split_off(from);
        end -= from;
        let mut parts: Vec<&str> = Vec::new();
        let mut nested = open == "{";
        for start in starts.iter().rev() {
            let part = written.get(start - from..end).unwrap_or("");
            end = start - from;
            nested |= part.starts_with(['[', '{']);
            let mut at = 0;
            if self.sorted && open == "{" {
                while parts.get(at).is_some_and(|other| *other < part) {
                    at += 1;
                }
            }
            parts.insert(at, part);
        }
        // A list of plain values stays on its line.
        let lines = self.lines && nested && !parts.is_empty();
        self.out.push_str(open);
        for (at, part) in parts.iter().enumerate() {
            if at > 0 {
                self.out.push_str(if self.lines && !lines { ", " } else { "," });
            }
            if lines {
                self.line(1);
            }
            self.out.push_str(part);
        }
        if lines {
            self.line(0);
        }
        self.out.push_str(close);
    }

    fn line(&mut self, deeper: usize) {
        self.out.push('\n');
        for _ in 0..self.open.len() + deeper {
            self.out.push_str("  ");
        }
    }

    /// Any value.
    pub fn value(&mut self, value: &impl Serialize) {
        let Ok(()) = value.serialize(self);
    }
    /// An entry with a text.
    #[inline(never)]
    pub fn pair(&mut self, key: &str, text: &str) {
        self.key(key);
        self.quote(text);
    }
    /// What has no other form than this.
    #[inline(never)]
    pub fn raw(&mut self, text: &str) {
        self.out.push_str(text);
    }
    /// True or false.
    #[inline(never)]
    pub fn yes_no(&mut self, value: bool) {
        self.raw(if value { "true" } else { "false" });
    }
    /// A whole number.
    #[inline(never)]
    pub fn whole(&mut self, value: i64) {
        self.large |= value.unsigned_abs() > LARGEST;
        self.raw(&value.to_string());
    }
    /// A text.
    #[inline(never)]
    pub fn quote(&mut self, text: &str) {
        self.out.push('"');
        for c in text.chars() {
            let escape = match c {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                c if c < ' ' || c == '\u{7f}' => {
                    self.out.push_str("\\u00");
                    for digit in [c as u8 >> 4, c as u8 & 15] {
                        self.out.push(char::from(if digit < 10 { b'0' + digit } else { b'a' - 10 + digit }));
                    }
                    continue;
                }
                c => {
                    self.out.push(c);
                    continue;
                }
            };
            self.out.push_str(escape);
        }
        self.out.push('"');
    }
}
