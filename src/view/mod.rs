//! Pages as pure functions of the model. They decide nothing legal.

pub mod tree;
