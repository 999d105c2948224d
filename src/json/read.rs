//! From text to JSON.

use super::{DEEPEST, Json};

/// The text is not JSON from here on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

/// Reads a text; a byte order mark before it does no harm.
///
/// # Errors
/// The place where it stops being JSON.
pub fn parse(text: &str) -> Result<Json, Broken> {
    let mut reader = Reader { text, at: if text.starts_with('\u{feff}') { 3 } else { 0 } };
    let value = reader.value(0);
    reader.space();
    match value {
        Some(value) if reader.at == text.len() => Ok(value),
        _ => Err(reader.place()),
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn place(&self) -> Broken {
        let mut place = Broken { line: 1, column: 1 };
        for c in self.text.get(..self.at).unwrap_or("").chars() {
            place.column += 1;
            if c == '\n' {
                place = Broken { line: place.line + 1, column: 1 };
            }
        }
        place
    }
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
    fn take(&mut self, byte: u8) -> Option<()> {
        if self.peek() != Some(byte) {
            return None;
        }
        self.at += 1;
        Some(())
    }
    fn word(&mut self, word: &str, value: Json) -> Option<Json> {
        for byte in word.bytes() {
            self.take(byte)?;
        }
        Some(value)
    }
    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn value(&mut self, depth: u32) -> Option<Json> {
        if depth > DEEPEST {
            return None;
        }
        self.space();
        match self.peek()? {
            b'n' => self.word("null", Json::Null),
            b't' => self.word("true", Json::Bool(true)),
            b'f' => self.word("false", Json::Bool(false)),
            b'"' => self.string().map(Json::Text),
            b'[' => {
                let mut items = Vec::new();
                let mut more = self.first(b']');
                while more {
                    items.push(self.value(depth + 1)?);
                    more = self.next(b']')?;
                }
                Some(Json::List(items))
            }
            b'{' => {
                let mut entries = Vec::new();
                let mut more = self.first(b'}');
                while more {
                    self.space();
                    let key = self.string()?;
                    self.space();
                    self.take(b':')?;
                    entries.push((key, self.value(depth + 1)?));
                    more = self.next(b'}')?;
                }
                Some(Json::Object(entries))
            }
            _ => self.number(),
        }
    }

    /// Behind the bracket: whether there is a first item.
    fn first(&mut self, end: u8) -> bool {
        self.at += 1;
        self.space();
        self.take(end).is_none()
    }
    /// Behind an item: whether there is another one.
    fn next(&mut self, end: u8) -> Option<bool> {
        self.space();
        if self.take(end).is_some() {
            return Some(false);
        }
        self.take(b',')?;
        Some(true)
    }

    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.peek().is_some_and(|b| b.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }

    fn number(&mut self) -> Option<Json> {
        let start = self.at;
        self.take(b'-');
        if self.take(b'0').is_none() {
            self.digits()?;
        }
        let mut end = self.at;
        if self.take(b'.').is_some() {
            self.digits()?;
            let digits = self.text.get(end + 1..self.at)?;
            if digits.bytes().any(|b| b != b'0') {
                end = self.at;
            }
        }
        let mut whole = self.text.get(start..end)?.parse().ok();
        if self.take(b'e').or_else(|| self.take(b'E')).is_some() {
            whole = None;
            self.take(b'+').or_else(|| self.take(b'-'));
            self.digits()?;
        }
        let written = self.text.get(start..self.at)?;
        Some(whole.map_or_else(|| Json::Fraction(written.to_owned()), Json::Whole))
    }

    fn string(&mut self) -> Option<String> {
        self.take(b'"')?;
        let mut out = String::new();
        loop {
            let start = self.at;
            while !matches!(self.peek(), Some(b'"' | b'\\' | 0..b' ') | None) {
                self.at += 1;
            }
            out.push_str(self.text.get(start..self.at)?);
            match self.peek()? {
                b'"' => {
                    self.at += 1;
                    return Some(out);
                }
                b'\\' => out.push(self.escape()?),
                _ => return None,
            }
        }
    }

    fn escape(&mut self) -> Option<char> {
        self.at += 1;
        let letter = self.peek()?;
        let plain = match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                self.at += 1;
                let first = self.hex()?;
                if !(0xd800..0xdc00).contains(&first) {
                    return char::from_u32(first);
                }
                self.take(b'\\')?;
                self.take(b'u')?;
                let second = self.hex()?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
                return char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + second);
            }
            _ => return None,
        };
        self.at += 1;
        Some(plain)
    }

    fn hex(&mut self) -> Option<u32> {
        let mut value = 0;
        for _ in 0..4 {
            value = value * 16 + char::from(self.peek()?).to_digit(16)?;
            self.at += 1;
        }
        Some(value)
    }
}
