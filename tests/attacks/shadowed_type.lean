-- trick: a type called Nat of our own, found before the core's
-- target: one_eq_two
-- reason: missing
namespace Mine

inductive Nat where
  | only

instance (n : _root_.Nat) : OfNat Nat n := ⟨.only⟩

theorem one_eq_two : (1 : Nat) = 2 := rfl

end Mine
