namespace Mba

/-- A bitwise function of words. -/
inductive Bits where
  | var (i : Nat)
  | not (a : Bits)
  | and (a b : Bits)
  | or (a b : Bits)
  | xor (a b : Bits)

/-- A sum of multiples of bitwise functions. -/
inductive Sum where
  | bits (a : Bits)
  | const (c : Nat)
  | neg (s : Sum)
  | add (s t : Sum)
  | sub (s t : Sum)
  | mul (c : Nat) (s : Sum)

def entry {α : Type} (none : α) : List α → Nat → α
  | [], _ => none
  | a :: _, 0 => a
  | _ :: as, n + 1 => entry none as n

/-- Its value at words. -/
def Bits.word {w : Nat} (xs : List (BitVec w)) : Bits → BitVec w
  | .var i => entry 0#w xs i
  | .not a => ~~~a.word xs
  | .and a b => a.word xs &&& b.word xs
  | .or a b => a.word xs ||| b.word xs
  | .xor a b => a.word xs ^^^ b.word xs

/-- Its value at single bits. -/
def Bits.bit (bs : List Bool) : Bits → Bool
  | .var i => entry false bs i
  | .not a => !a.bit bs
  | .and a b => a.bit bs && b.bit bs
  | .or a b => a.bit bs || b.bit bs
  | .xor a b => a.bit bs ^^ b.bit bs

/-- Its value at words. -/
def Sum.word {w : Nat} (xs : List (BitVec w)) : Sum → BitVec w
  | .bits a => a.word xs
  | .const c => BitVec.ofNat w c
  | .neg s => -s.word xs
  | .add s t => s.word xs + t.word xs
  | .sub s t => s.word xs - t.word xs
  | .mul c s => BitVec.ofNat w c * s.word xs

def ofBool (b : Bool) : Int := match b with
  | false => 0
  | true => 1

/-- What single bits, the same in all places, contribute. The word of ones is `-1`, so a constant is
a negative multiple of it. -/
def Sum.bit (bs : List Bool) : Sum → Int
  | .bits a => ofBool (a.bit bs)
  | .const c => -(c : Int)
  | .neg s => -s.bit bs
  | .add s t => s.bit bs + t.bit bs
  | .sub s t => s.bit bs - t.bit bs
  | .mul c s => c * s.bit bs

/-- Whether all lists of `k` bits, the rows of a truth table, have a property. -/
def table : Nat → (List Bool → Bool) → Bool
  | 0, p => p []
  | k + 1, p => table k (fun bs => p (false :: bs)) && table k fun bs => p (true :: bs)

/-! ## Words as sums of their digits -/

def value : Nat → (Nat → Int) → Int
  | 0, _ => 0
  | w + 1, f => f 0 + 2 * value w fun i => f (i + 1)

theorem value_congr (w : Nat) (f g : Nat → Int) (h : ∀ i, i < w → f i = g i) :
    value w f = value w g := by
  induction w generalizing f g with
  | zero => rfl
  | succ w ih =>
    simp only [value]
    rw [h 0 (by omega), ih (fun i => f (i + 1)) (fun i => g (i + 1)) fun i hi => h _ (by omega)]

theorem value_neg (w : Nat) (f : Nat → Int) : value w (fun i => -f i) = -value w f := by
  induction w generalizing f with
  | zero => rfl
  | succ w ih =>
    simp only [value]
    rw [ih fun i => f (i + 1)]
    omega

theorem value_add (w : Nat) (f g : Nat → Int) :
    value w (fun i => f i + g i) = value w f + value w g := by
  induction w generalizing f g with
  | zero => rfl
  | succ w ih =>
    simp only [value]
    rw [ih (fun i => f (i + 1)) fun i => g (i + 1)]
    omega

theorem value_sub (w : Nat) (f g : Nat → Int) :
    value w (fun i => f i - g i) = value w f - value w g := by
  induction w generalizing f g with
  | zero => rfl
  | succ w ih =>
    simp only [value]
    rw [ih (fun i => f (i + 1)) fun i => g (i + 1)]
    omega

theorem value_mul (w : Nat) (c : Int) (f : Nat → Int) :
    value w (fun i => c * f i) = c * value w f := by
  induction w generalizing f with
  | zero => exact (Int.mul_zero c).symm
  | succ w ih =>
    simp only [value]
    rw [ih fun i => f (i + 1), Int.mul_add, Int.mul_left_comm]

theorem two_pow_succ (w : Nat) : ((2 ^ (w + 1) : Nat) : Int) = 2 * (2 ^ w : Nat) := by
  rw [Nat.pow_succ]
  omega

theorem value_const (w : Nat) (c : Int) : value w (fun _ => c) = c * (2 ^ w : Nat) - c := by
  induction w with
  | zero =>
    show (0 : Int) = c * 1 - c
    rw [Int.mul_one]
    omega
  | succ w ih =>
    simp only [value]
    rw [ih, two_pow_succ, Int.mul_left_comm]
    omega

theorem value_testBit (w n : Nat) (h : n < 2 ^ w) :
    (n : Int) = value w fun i => ofBool (n.testBit i) := by
  induction w generalizing n with
  | zero =>
    have : n = 0 := by simpa using h
    subst this
    rfl
  | succ w ih =>
    have half : n / 2 < 2 ^ w := by
      rw [Nat.pow_succ] at h
      omega
    simp only [value, Nat.testBit_succ]
    rw [← ih _ half, Nat.testBit_zero]
    by_cases odd : n % 2 = 1
    · simp only [odd, decide_true, ofBool]
      omega
    · simp only [odd, decide_false, ofBool]
      omega

/-! ## Equal up to a multiple -/

def Same (m a b : Int) : Prop := ∃ k, a = b + m * k

theorem Same.of_eq {m a b : Int} (h : a = b) : Same m a b :=
  ⟨0, by rw [h, Int.mul_zero, Int.add_zero]⟩

theorem Same.symm {m a b : Int} : Same m a b → Same m b a := by
  intro ⟨k, h⟩
  exact ⟨-k, by rw [h, Int.mul_neg]; omega⟩

theorem Same.trans {m a b c : Int} : Same m a b → Same m b c → Same m a c := by
  intro ⟨k, h⟩ ⟨l, i⟩
  exact ⟨l + k, by rw [h, i, Int.mul_add]; omega⟩

theorem Same.neg {m a b : Int} : Same m a b → Same m (-a) (-b) := by
  intro ⟨k, h⟩
  exact ⟨-k, by rw [h, Int.mul_neg]; omega⟩

theorem Same.add {m a b c d : Int} : Same m a b → Same m c d → Same m (a + c) (b + d) := by
  intro ⟨k, h⟩ ⟨l, i⟩
  exact ⟨k + l, by rw [h, i, Int.mul_add]; omega⟩

theorem Same.sub {m a b c d : Int} (h : Same m a b) (i : Same m c d) :
    Same m (a - c) (b - d) := by
  rw [Int.sub_eq_add_neg, Int.sub_eq_add_neg]
  exact h.add i.neg

theorem Same.mul {m a b : Int} (c : Int) : Same m a b → Same m (c * a) (c * b) := by
  intro ⟨k, h⟩
  exact ⟨c * k, by rw [h, Int.mul_add, Int.mul_left_comm]⟩

theorem Same.mod (n p : Nat) : Same p ((n % p : Nat) : Int) n := by
  refine ⟨-((n / p : Nat) : Int), ?_⟩
  have h : ((p * (n / p) + n % p : Nat) : Int) = n := congrArg _ (Nat.div_add_mod n p)
  rw [Int.natCast_add, Int.natCast_mul] at h
  rw [Int.mul_neg]
  omega

theorem Same.digits (w : Nat) (m : Int) (f g : Nat → Int) (h : ∀ i, i < w → Same m (f i) (g i)) :
    Same m (value w f) (value w g) := by
  induction w generalizing f g with
  | zero => exact .of_eq rfl
  | succ w ih =>
    exact (h 0 (by omega)).add (.mul 2 (ih _ _ fun i hi => h _ (by omega)))

theorem eq_of_same {w : Nat} {x y : BitVec w} (h : Same (2 ^ w : Nat) x.toNat y.toNat) : x = y := by
  obtain ⟨k, h⟩ := h
  apply BitVec.eq_of_toNat_eq
  have hx := x.isLt
  have hy := y.isLt
  generalize 2 ^ w = p at h hx hy
  generalize x.toNat = a at h hx
  generalize y.toNat = b at h hy
  rcases Int.lt_trichotomy k 0 with neg | zero | pos
  · have := Int.mul_le_mul_of_nonneg_left (show k ≤ -1 by omega) (Int.natCast_nonneg p)
    rw [Int.mul_neg, Int.mul_one] at this
    omega
  · rw [zero, Int.mul_zero] at h
    omega
  · have := Int.mul_le_mul_of_nonneg_left (show 1 ≤ k by omega) (Int.natCast_nonneg p)
    rw [Int.mul_one] at this
    omega

/-! ## A truth table decides -/

theorem entry_map {α β : Type} (f : α → β) (a : α) (as : List α) (i : Nat) :
    entry (f a) (as.map f) i = f (entry a as i) := by
  induction as generalizing i with
  | nil => rfl
  | cons b as ih =>
    cases i with
    | zero => rfl
    | succ i => exact ih i

theorem Bits.getLsbD_word {w : Nat} (xs : List (BitVec w)) (i : Nat) (hi : i < w) (a : Bits) :
    (a.word xs).getLsbD i = a.bit (xs.map (·.getLsbD i)) := by
  induction a with
  | var j =>
    simp only [word, bit]
    rw [← entry_map fun x : BitVec w => x.getLsbD i, BitVec.getLsbD_zero]
  | not a ih => rw [word, bit, ← ih, BitVec.getLsbD_not, decide_eq_true hi, Bool.true_and]
  | and a b iha ihb => rw [word, bit, ← iha, ← ihb, BitVec.getLsbD_and]
  | or a b iha ihb => rw [word, bit, ← iha, ← ihb, BitVec.getLsbD_or]
  | xor a b iha ihb => rw [word, bit, ← iha, ← ihb, BitVec.getLsbD_xor]

theorem Sum.word_same {w : Nat} (xs : List (BitVec w)) (s : Sum) :
    Same (2 ^ w : Nat) (s.word xs).toNat
      (value w fun i => s.bit (xs.map (·.getLsbD i))) := by
  induction s with
  | bits a =>
    refine .of_eq ((value_testBit w _ (a.word xs).isLt).trans (value_congr _ _ _ ?_))
    intro i hi
    exact congrArg ofBool (a.getLsbD_word xs i hi)
  | const c =>
    simp only [word, bit, BitVec.toNat_ofNat]
    rw [value_const]
    refine (Same.mod c _).trans ⟨c, ?_⟩
    rw [Int.neg_mul, Int.mul_comm]
    omega
  | neg s ih =>
    simp only [word, bit, BitVec.toNat_neg]
    rw [value_neg]
    refine (Same.mod _ _).trans (Same.trans ⟨1, ?_⟩ ih.neg)
    have := (s.word xs).isLt
    rw [Int.mul_one]
    omega
  | add s t ihs iht =>
    simp only [word, bit, BitVec.toNat_add]
    rw [value_add]
    refine (Same.mod _ _).trans ?_
    rw [Int.natCast_add]
    exact ihs.add iht
  | sub s t ihs iht =>
    simp only [word, bit, BitVec.toNat_sub]
    rw [value_sub]
    refine (Same.mod _ _).trans (Same.trans ⟨1, ?_⟩ (ihs.sub iht))
    have := (t.word xs).isLt
    rw [Int.mul_one]
    omega
  | mul c s ih =>
    simp only [word, bit, BitVec.toNat_mul, BitVec.toNat_ofNat]
    rw [value_mul]
    refine (Same.mod _ _).trans ?_
    rw [Int.natCast_mul]
    refine Same.trans ?_ (ih.mul c)
    rw [Int.mul_comm, Int.mul_comm (c : Int)]
    exact (Same.mod c _).mul _

theorem of_table (k : Nat) (p : List Bool → Bool) (bs : List Bool) (h : table k p = true)
    (hb : bs.length = k) : p bs = true := by
  induction bs generalizing k p with
  | nil =>
    subst hb
    exact h
  | cons b bs ih =>
    subst hb
    have both := (Bool.and_eq_true ..).mp h
    cases b with
    | false => exact ih _ _ both.1 rfl
    | true => exact ih _ _ both.2 rfl

/-- Two sums are equal at all words of every width, if they are at all bits. -/
theorem eq_of_bits {w : Nat} (k : Nat) (s t : Sum) (xs : List (BitVec w)) (hk : xs.length = k)
    (h : table k (fun bs => s.bit bs == t.bit bs) = true) : s.word xs = t.word xs := by
  apply eq_of_same
  refine ((s.word_same xs).trans (Same.digits _ _ _ _ ?_)).trans (t.word_same xs).symm
  intro i _
  have := of_table k _ (xs.map (·.getLsbD i)) h (by simpa using hk)
  exact .of_eq (by simpa using this)

/-- Two sums are equal at all words of one width, if they are at all bits up to a multiple. -/
theorem eq_of_bits_mod {w : Nat} (k : Nat) (s t : Sum) (xs : List (BitVec w)) (hk : xs.length = k)
    (h : table k (fun bs => (s.bit bs - t.bit bs) % (2 ^ w : Nat) == 0) = true) :
    s.word xs = t.word xs := by
  apply eq_of_same
  refine ((s.word_same xs).trans (Same.digits _ _ _ _ ?_)).trans (t.word_same xs).symm
  intro i _
  have := of_table k _ (xs.map (·.getLsbD i)) h (by simpa using hk)
  have this : (s.bit (xs.map (·.getLsbD i)) - t.bit (xs.map (·.getLsbD i))) % (2 ^ w : Nat) = 0 := by
    simpa using this
  obtain ⟨k, hk⟩ := Int.dvd_of_emod_eq_zero this
  exact ⟨k, by omega⟩

/-- A product by bitwise functions. -/
theorem mul_eq {w : Nat} (x y : BitVec w) :
    x * y = (x &&& y) * (x ||| y) + (x &&& ~~~y) * (~~~x &&& y) := by
  have hx : x = (x &&& y) + (x &&& ~~~y) :=
    eq_of_bits 2 (.bits (.var 0))
      (.add (.bits (.and (.var 0) (.var 1))) (.bits (.and (.var 0) (.not (.var 1)))))
      [x, y] rfl (by decide +kernel)
  have hy : y = (x &&& y) + (~~~x &&& y) :=
    eq_of_bits 2 (.bits (.var 1))
      (.add (.bits (.and (.var 0) (.var 1))) (.bits (.and (.not (.var 0)) (.var 1))))
      [x, y] rfl (by decide +kernel)
  have ho : x ||| y = (x &&& y) + (x &&& ~~~y) + (~~~x &&& y) :=
    eq_of_bits 2 (.bits (.or (.var 0) (.var 1)))
      (.add (.add (.bits (.and (.var 0) (.var 1))) (.bits (.and (.var 0) (.not (.var 1)))))
        (.bits (.and (.not (.var 0)) (.var 1))))
      [x, y] rfl (by decide +kernel)
  rw [ho]
  have product : ∀ a b c : BitVec w, (a + b) * (a + c) = a * (a + b + c) + b * c := by
    intro a b c
    simp only [BitVec.mul_add, BitVec.add_mul, BitVec.mul_comm b a]
    ac_rfl
  exact (congr (congrArg HMul.hMul hx) hy).trans (product _ _ _)

end Mba
