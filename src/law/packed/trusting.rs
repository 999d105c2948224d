//! Reads the tables that the build has written, in postcard's format. The bytes are part of the module, so there is
//! nothing to refuse: without a path for errors the reader is a fraction of the size.

use std::fmt::Display;

use serde::de::{self, Deserialize, DeserializeSeed, Visitor};

/// Reads a value. Bytes that are missing read as zero; bytes of another shape stop the program.
pub fn read<'de, T: Deserialize<'de>>(bytes: &'de [u8]) -> T {
    match T::deserialize(&mut Reader(bytes)) {
        Ok(value) => value,
        Err(never) => match never {},
    }
}

/// No error exists: there is no value of this type.
#[derive(Debug)]
enum Never {}

impl Display for Never {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl de::Error for Never {
    fn custom<T: Display>(_: T) -> Never {
        std::process::abort()
    }
    fn invalid_length(_: usize, _: &dyn de::Expected) -> Never {
        std::process::abort()
    }
    fn invalid_value(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Never {
        std::process::abort()
    }
}

struct Reader<'de>(&'de [u8]);

impl<'de> Reader<'de> {
    fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }
    /// Seven bits a byte, the lowest first; the highest bit says that more follow.
    #[inline(never)]
    fn number(&mut self) -> u64 {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            value |= u64::from(byte & 0x7f) << (shift & 63);
            shift += 7;
            if byte & 0x80 == 0 {
                return value;
            }
        }
    }
    /// Signed numbers count outwards from zero.
    fn signed(&mut self) -> i64 {
        let outwards = self.number();
        (outwards >> 1).cast_signed() ^ -(outwards & 1).cast_signed()
    }
    fn count(&mut self) -> usize {
        usize::try_from(self.number()).unwrap_or_default()
    }
    #[inline(never)]
    fn text(&mut self) -> String {
        let length = self.count();
        let (text, rest) = self.0.split_at(length.min(self.0.len()));
        self.0 = rest;
        String::from_utf8_lossy(text).into_owned()
    }
}

/// As many values as are known to come.
struct Several<'a, 'de>(&'a mut Reader<'de>, usize);

impl<'de> de::SeqAccess<'de> for Several<'_, 'de> {
    type Error = Never;
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        if self.1 == 0 {
            return Ok(None);
        }
        self.1 -= 1;
        seed.deserialize(&mut *self.0).map(Some)
    }
    fn size_hint(&self) -> Option<usize> {
        Some(self.1)
    }
}

/// The fields of a struct: there are always enough of them.
struct Fields<'a, 'de>(&'a mut Reader<'de>);

impl<'de> de::SeqAccess<'de> for Fields<'_, 'de> {
    type Error = Never;
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        seed.deserialize(&mut *self.0).map(Some)
    }
}

/// Methods that pass a number on.
macro_rules! numbers {
    ($($method:ident $visit:ident $from:ident $type:ty),*) => { $(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
            visitor.$visit(self.$from() as $type)
        }
    )* };
}

/// Methods for what the tables do not hold.
macro_rules! nowhere {
    ($($method:ident)*) => { $(
        fn $method<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Never> {
            std::process::abort()
        }
    )* };
}

impl<'de> de::Deserializer<'de> for &mut Reader<'de> {
    type Error = Never;

    numbers! {
        deserialize_u8 visit_u8 byte u8, deserialize_u16 visit_u16 number u16, deserialize_u32 visit_u32 number u32,
        deserialize_u64 visit_u64 number u64, deserialize_i8 visit_i8 byte i8, deserialize_i16 visit_i16 signed i16,
        deserialize_i32 visit_i32 signed i32, deserialize_i64 visit_i64 signed i64
    }
    nowhere! {
        deserialize_any deserialize_f32 deserialize_f64 deserialize_char deserialize_bytes deserialize_byte_buf
        deserialize_map deserialize_identifier deserialize_ignored_any deserialize_i128 deserialize_u128
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.byte() != 0)
    }
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_string(self.text())
    }
    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_string(self.text())
    }
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.byte() == 0 { visitor.visit_none() } else { visitor.visit_some(self) }
    }
    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }
    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let count = self.count();
        visitor.visit_seq(Several(self, count))
    }
    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_enum(self)
    }
    fn is_human_readable(&self) -> bool {
        false
    }
}

impl<'de> de::EnumAccess<'de> for &mut Reader<'de> {
    type Error = Never;
    type Variant = Self;
    fn variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<(T::Value, Self), Never> {
        let variant = self.number() as u32;
        let value = seed.deserialize(de::value::U32Deserializer::<Never>::new(variant))?;
        Ok((value, self))
    }
}

impl<'de> de::VariantAccess<'de> for &mut Reader<'de> {
    type Error = Never;
    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }
    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Never> {
        seed.deserialize(self)
    }
    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }
    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }
}
