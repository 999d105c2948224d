//! From untyped JSON to [`Input`](super::Input), field by field.
