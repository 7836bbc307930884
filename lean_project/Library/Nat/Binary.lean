/-!
# Binary numbers

Numbers as strings of bits, lowest bit first: what they mean, counting up, and who has two names.
-/

namespace Library.BinaryNumbers

inductive Bin where
  | zero
  | twice (b : Bin)
  | twiceOne (b : Bin)

namespace Bin

def value : Bin → Nat
  | zero => 0
  | twice b => 2 * b.value
  | twiceOne b => 2 * b.value + 1

/-- One more, with the carry going up. -/
def inc : Bin → Bin
  | zero => twiceOne zero
  | twice b => twiceOne b
  | twiceOne b => twice b.inc

def ofNat : Nat → Bin
  | 0 => zero
  | n + 1 => (ofNat n).inc

/-- difficulty 2 · binary counters -/
theorem value_inc (b : Bin) : b.inc.value = b.value + 1 := by
  induction b with
  | zero => rfl
  | twice b _ => rfl
  | twiceOne b ih => rw [inc, value, ih, value, Nat.mul_add]

/-- difficulty 2 · binary counters -/
theorem value_ofNat (n : Nat) : (ofNat n).value = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [ofNat, value_inc, ih]

/-- difficulty 1 · a left inverse -/
theorem ofNat_injective {m n : Nat} (h : ofNat m = ofNat n) : m = n := by
  rw [← value_ofNat m, h, value_ofNat]

/-- difficulty 1 · binary counters -/
theorem inc_ne_zero (b : Bin) : b.inc ≠ zero := by
  intro h
  cases b <;> cases h

/-- Different representations may have the same value: leading zeros.

difficulty 2 · leading zeros -/
theorem value_not_injective : ∃ a b : Bin, a ≠ b ∧ a.value = b.value := by
  refine ⟨zero, twice zero, ?_, rfl⟩
  intro h
  cases h

end Bin

end Library.BinaryNumbers
