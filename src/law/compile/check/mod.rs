//! What must hold of all laws together, beyond what each file says: `run` reports everything that does not.

mod amounts;
mod cited;
mod examples;
mod home;
mod never;
mod order;
mod parameters;
mod shape;
mod steps;
mod tables;
pub mod uses;

use super::asking::Asking;
use super::build::Findings;
use super::names::Names;
use super::place::Mistakes;
use super::resolve::Resolver;
use super::source::Source;

/// All checks that need no texts.
pub fn run(source: &Source, names: &Names, asking: &Asking, mistakes: &Mistakes<'_>) {
    shape::check(source, mistakes);
    steps::check(source, mistakes);
    home::check(source, mistakes);
    cited::check(source, mistakes);
    tables::check(source, mistakes);
    amounts::check(source, names, mistakes);
    order::check(source, names, asking, mistakes);
    parameters::check(source, names, mistakes);
    examples::check(source, names, mistakes);
}

/// The checks of what was compiled.
pub fn run_compiled(resolver: &mut Resolver<'_>, findings: &Findings) {
    never::check(resolver, findings);
}
