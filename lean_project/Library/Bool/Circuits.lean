/-!
# Circuits

Numbers as lists of bits, lowest first: a ripple-carry adder, comparison, and negation in two's
complement, each proved against arithmetic.
-/

namespace Library.Circuits

/-- A bit as a number. -/
def bit (b : Bool) : Nat := if b = true then 1 else 0

/-- The number that the bits stand for. -/
def value : List Bool → Nat
  | [] => 0
  | b :: bs => bit b + 2 * value bs

def differ : Bool → Bool → Bool
  | true, b => !b
  | false, b => b

/-- The lower bit of a sum of three. -/
def sumBit (a b c : Bool) : Bool := differ a (differ b c)

/-- The carry of a sum of three. -/
def carry (a b c : Bool) : Bool := (a && b) || (c && (a || b))

/-- Adds a carry to a number. -/
def increment : Bool → List Bool → List Bool
  | c, [] => [c]
  | c, b :: bs => differ b c :: increment (b && c) bs

/-- Adds two numbers and a carry; the result is one bit longer than the longer. -/
def add : Bool → List Bool → List Bool → List Bool
  | c, [], bs => increment c bs
  | c, a :: as, [] => increment c (a :: as)
  | c, a :: as, b :: bs => sumBit a b c :: add (carry a b c) as bs

/-! ## One digit -/

/-- The half adder.

difficulty 2 · Leibniz, 1703: binary arithmetic -/
theorem half_adder (a b : Bool) : bit a + bit b = bit (differ a b) + 2 * bit (a && b) := by
  cases a <;> cases b <;> rfl

/-- The full adder.

difficulty 2 · Shannon, 1938: the adder -/
theorem full_adder (a b c : Bool) :
    bit a + bit b + bit c = bit (sumBit a b c) + 2 * bit (carry a b c) := by
  cases a <;> cases b <;> cases c <;> rfl

/-- difficulty 2 · the carry is a vote -/
theorem carry_eq_true_iff (a b c : Bool) :
    carry a b c = true ↔ (a = true ∧ b = true) ∨ (c = true ∧ (a = true ∨ b = true)) := by
  unfold carry
  constructor
  · intro h
    cases a <;> cases b <;> cases c <;> simp_all
  · rintro (⟨ha, hb⟩ | ⟨hc, ha | hb⟩)
    · rw [ha, hb]
      rfl
    · rw [hc, ha]
      cases b <;> rfl
    · rw [hc, hb]
      cases a <;> rfl

/-- difficulty 2 · a bit is at most one -/
theorem bit_le (b : Bool) : bit b ≤ 1 := by
  cases b with
  | true => exact Nat.le_refl 1
  | false => exact Nat.zero_le 1

/-- difficulty 2 · bits are told apart by their value -/
theorem bit_injective {a b : Bool} (h : bit a = bit b) : a = b := by
  cases a <;> cases b
  · rfl
  · exact absurd h (by decide)
  · exact absurd h (by decide)
  · rfl

/-! ## Many digits -/

/-- difficulty 3 · counting with a carry -/
theorem value_increment (c : Bool) (bs : List Bool) :
    value (increment c bs) = bit c + value bs := by
  induction bs generalizing c with
  | nil => rfl
  | cons b bs ih =>
    have h := half_adder b c
    rw [increment, value, ih, value]
    omega

/-- The ripple-carry adder adds.

difficulty 4 · Shannon, 1938: the adder -/
theorem value_add (c : Bool) (as bs : List Bool) :
    value (add c as bs) = bit c + value as + value bs := by
  induction as generalizing c bs with
  | nil => rw [add, value_increment, value, Nat.add_zero]
  | cons a as ih =>
    cases bs with
    | nil => rw [add, value_increment, value, value, Nat.add_zero]
    | cons b bs =>
      have h := full_adder a b c
      rw [add, value, ih, value, value]
      omega

/-- difficulty 3 · what fits into `n` bits -/
theorem value_lt (bs : List Bool) : value bs < 2 ^ bs.length := by
  induction bs with
  | nil => exact Nat.zero_lt_one
  | cons b bs ih =>
    have h := bit_le b
    rw [value, List.length_cons, Nat.pow_succ]
    omega

/-- difficulty 2 · the width of a sum -/
theorem length_increment (c : Bool) (bs : List Bool) :
    (increment c bs).length = bs.length + 1 := by
  induction bs generalizing c with
  | nil => rfl
  | cons b bs ih => rw [increment, List.length_cons, ih, List.length_cons]

/-- difficulty 3 · the width of a sum -/
theorem length_add (c : Bool) (as bs : List Bool) :
    (add c as bs).length = max as.length bs.length + 1 := by
  induction as generalizing c bs with
  | nil => rw [add, length_increment, List.length_nil, Nat.zero_max]
  | cons a as ih =>
    cases bs with
    | nil => rw [add, length_increment, List.length_nil, Nat.max_zero]
    | cons b bs =>
      rw [add, List.length_cons, ih, List.length_cons, List.length_cons]
      omega

/-- Words of one length that mean the same are the same.

difficulty 4 · positional notation is unique -/
theorem value_injective {as bs : List Bool} (len : as.length = bs.length)
    (h : value as = value bs) : as = bs := by
  induction as generalizing bs with
  | nil =>
    cases bs with
    | nil => rfl
    | cons b bs => cases len
  | cons a as ih =>
    cases bs with
    | nil => cases len
    | cons b bs =>
      have ha := bit_le a
      have hb := bit_le b
      rw [value, value] at h
      have low : bit a = bit b := by omega
      have high : value as = value bs := by omega
      rw [bit_injective low, ih (Nat.succ.inj len) high]

/-! ## Two's complement -/

def complement : List Bool → List Bool
  | [] => []
  | b :: bs => (!b) :: complement bs

/-- difficulty 2 · complements twice -/
theorem complement_complement (bs : List Bool) : complement (complement bs) = bs := by
  induction bs with
  | nil => rfl
  | cons b bs ih => rw [complement, complement, ih, Bool.not_not]

/-- A number and its complement fill the word with ones.

difficulty 3 · von Neumann, 1945: complements -/
theorem value_complement (bs : List Bool) :
    value bs + value (complement bs) + 1 = 2 ^ bs.length := by
  induction bs with
  | nil => rfl
  | cons b bs ih =>
    have h : bit b + bit (!b) = 1 := by cases b <;> rfl
    rw [complement, value, value, List.length_cons, Nat.pow_succ]
    omega

/-- Subtraction by adding the complement.

difficulty 4 · von Neumann, 1945: two's complement -/
theorem subtract_by_complement (as bs : List Bool) (len : as.length = bs.length) :
    value (add true as (complement bs)) + value bs = value as + 2 ^ as.length := by
  have h := value_complement bs
  rw [value_add, len]
  show 1 + value as + value (complement bs) + value bs = _
  omega

/-! ## Comparing -/

/-- Whether the first word is less, or `c` if they are the same: a higher bit has the last word. -/
def less : Bool → List Bool → List Bool → Bool
  | c, a :: as, b :: bs => less (if a = b then c else b) as bs
  | c, _, _ => c

/-- difficulty 4 · a comparator that reads from the lowest bit -/
theorem less_iff (c : Bool) (as bs : List Bool) (len : as.length = bs.length) :
    less c as bs = true ↔ value as < value bs ∨ (value as = value bs ∧ c = true) := by
  induction as generalizing c bs with
  | nil =>
    cases bs with
    | nil =>
      constructor
      · intro h
        exact Or.inr ⟨rfl, h⟩
      · rintro (h | ⟨_, h⟩)
        · exact absurd h (Nat.lt_irrefl _)
        · exact h
    | cons b bs => cases len
  | cons a as ih =>
    cases bs with
    | nil => cases len
    | cons b bs =>
      rw [less, ih _ _ (Nat.succ.inj len), value, value]
      cases a <;> cases b <;> cases c <;> simp [bit] <;> omega

end Library.Circuits
