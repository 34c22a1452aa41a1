//! The texts in three languages: complete, equal, and true to the tables that they speak of.
//! Whether a sentence is a good one is for people to judge.

mod codes;
mod loading;
mod members;
mod parity;
mod plurals;
mod resource;
mod stable_words;
