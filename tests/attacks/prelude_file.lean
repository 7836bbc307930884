-- trick: `prelude`, under which everything is the file's own
-- target: one_eq_two
-- reason: import
prelude
set_option genCtorIdx false

inductive Number : Type where
  | any : Number

inductive Same : Number → Number → Prop where
  | intro (a b : Number) : Same a b

theorem one_eq_two : Same Number.any Number.any := Same.intro Number.any Number.any
