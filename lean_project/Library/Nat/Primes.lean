/-!
# Primes

A number is prime when nothing but one and itself divides it. Every number above one has a prime
divisor, there is no last prime, and a prime that divides a product divides a factor.
-/

namespace Library.Primes

def Prime (p : Nat) : Prop := 2 ≤ p ∧ ∀ d, d ∣ p → d = 1 ∨ d = p

/-- The product of `1`, ..., `n`. -/
def factorial : Nat → Nat
  | 0 => 1
  | n + 1 => (n + 1) * factorial n

/-- The product of a list. -/
def product : List Nat → Nat
  | [] => 1
  | n :: ns => n * product ns

/-! ## Small ones -/

/-- difficulty 2 · the only even prime -/
theorem prime_two : Prime 2 := by
  refine ⟨Nat.le_refl 2, ?_⟩
  intro d h
  have le : d ≤ 2 := Nat.le_of_dvd (by decide) h
  match d, le with
  | 0, _ =>
    have e := Nat.eq_zero_of_zero_dvd h
    exact absurd e (by decide)
  | 1, _ => exact Or.inl rfl
  | 2, _ => exact Or.inr rfl

/-- difficulty 1 · Euclid's units -/
theorem not_prime_one : ¬Prime 1 := by
  intro h
  exact absurd h.1 (by decide)

/-- difficulty 2 · a composite number -/
theorem not_prime_of_factors {a b : Nat} (ha : 2 ≤ a) (hb : 2 ≤ b) : ¬Prime (a * b) := by
  intro h
  cases h.2 a (Nat.dvd_mul_right a b) with
  | inl one => omega
  | inr same =>
    have e : a * b = a * 1 := by rw [Nat.mul_one, ← same]
    have one := Nat.eq_of_mul_eq_mul_left (by omega) e
    omega

/-- An even number is prime only if it is two.

difficulty 3 · the oddest prime -/
theorem even_prime {p : Nat} (h : Prime p) (even : 2 ∣ p) : p = 2 := by
  cases h.2 2 even with
  | inl no => exact absurd no (by decide)
  | inr two => exact two.symm

/-! ## Prime divisors -/

/-- A number above one that is not prime has a divisor in between.

difficulty 4 · Euclid VII.31: composite numbers -/
theorem divisor_between {n : Nat} (h : 2 ≤ n) (no : ¬Prime n) : ∃ d, d ∣ n ∧ 2 ≤ d ∧ d < n := by
  apply Classical.byContradiction
  intro none
  apply no
  refine ⟨h, ?_⟩
  intro d hd
  have le : d ≤ n := Nat.le_of_dvd (by omega) hd
  by_cases one : d = 1
  · exact Or.inl one
  · by_cases same : d = n
    · exact Or.inr same
    · cases d with
      | zero =>
        have e := Nat.eq_zero_of_zero_dvd hd
        omega
      | succ d =>
        exact absurd ⟨d + 1, hd, by omega, by omega⟩ none

/-- difficulty 4 · Euclid VII.31 -/
theorem prime_divisor (n : Nat) (h : 2 ≤ n) : ∃ p, Prime p ∧ p ∣ n := by
  have upTo : ∀ m n, n ≤ m → 2 ≤ n → ∃ p, Prime p ∧ p ∣ n := by
    intro m
    induction m with
    | zero =>
      intro n le two
      omega
    | succ m ih =>
      intro n le two
      by_cases prime : Prime n
      · exact ⟨n, prime, Nat.dvd_refl n⟩
      · obtain ⟨d, hd, low, high⟩ := divisor_between two prime
        obtain ⟨p, hp, k⟩ := ih d (by omega) low
        exact ⟨p, hp, Nat.dvd_trans k hd⟩
  exact upTo n n (Nat.le_refl n) h

/-- Every number above zero is a product of primes.

difficulty 5 · the fundamental theorem of arithmetic: existence -/
theorem prime_factors (n : Nat) (pos : 0 < n) : ∃ ps, product ps = n ∧ ∀ p, p ∈ ps → Prime p := by
  have upTo : ∀ m n, n ≤ m → 0 < n → ∃ ps, product ps = n ∧ ∀ p, p ∈ ps → Prime p := by
    intro m
    induction m with
    | zero =>
      intro n le pos
      omega
    | succ m ih =>
      intro n le pos
      by_cases one : n = 1
      · refine ⟨[], ?_, ?_⟩
        · rw [one, product]
        · intro p h
          cases h
      · obtain ⟨p, hp, k, hk⟩ := prime_divisor n (by omega)
        have two := hp.1
        have kpos : 0 < k := by
          apply Nat.pos_of_ne_zero
          intro zero
          rw [zero, Nat.mul_zero] at hk
          omega
        have lt : k < n := by
          have step : 2 * k ≤ p * k := Nat.mul_le_mul_right k two
          omega
        obtain ⟨ps, e, all⟩ := ih k (by omega) kpos
        refine ⟨p :: ps, ?_, ?_⟩
        · rw [product, e, hk]
        · intro q hq
          cases hq with
          | head => exact hp
          | tail _ hq => exact all q hq
  exact upTo n n (Nat.le_refl n) pos

/-! ## No last prime -/

/-- Euclid's number is large enough to have a prime divisor.

difficulty 2 · products of positive numbers -/
theorem two_le_euclid (n : Nat) : 2 ≤ factorial n + 1 := by
  induction n with
  | zero => exact Nat.le_refl 2
  | succ n ih =>
    have pos : 0 < (n + 1) * factorial n := Nat.mul_pos (Nat.succ_pos n) (by omega)
    rw [factorial]
    omega

/-- difficulty 2 · all small numbers divide a factorial -/
theorem dvd_factorial {d n : Nat} (pos : 0 < d) (le : d ≤ n) : d ∣ factorial n := by
  induction n with
  | zero => omega
  | succ n ih =>
    rw [factorial]
    by_cases last : d = n + 1
    · rw [last]
      exact Nat.dvd_mul_right (n + 1) (factorial n)
    · apply Nat.dvd_trans (ih (by omega))
      exact Nat.dvd_mul_left (factorial n) (n + 1)

/-- Beyond every number there is a prime.

difficulty 5 · Euclid IX.20 -/
theorem prime_beyond (n : Nat) : ∃ p, n < p ∧ Prime p := by
  obtain ⟨p, hp, k⟩ := prime_divisor (factorial n + 1) (two_le_euclid n)
  refine ⟨p, ?_, hp⟩
  apply Nat.lt_of_not_le
  intro le
  have two := hp.1
  have d : p ∣ factorial n := dvd_factorial (by omega) le
  have one : p ∣ 1 := (Nat.dvd_add_right d).1 k
  have e := Nat.le_of_dvd (by decide) one
  omega

/-- difficulty 3 · the list of all primes does not end -/
theorem no_list_of_primes (ps : List Nat) : ∃ p, Prime p ∧ ¬p ∈ ps := by
  have bound : ∃ n, ∀ p, p ∈ ps → p ≤ n := by
    induction ps with
    | nil => exact ⟨0, fun p h => nomatch h⟩
    | cons q ps ih =>
      obtain ⟨n, hn⟩ := ih
      refine ⟨n + q, ?_⟩
      intro p h
      cases h with
      | head => exact Nat.le_add_left q n
      | tail _ h => exact Nat.le_trans (hn p h) (Nat.le_add_right n q)
  obtain ⟨n, hn⟩ := bound
  obtain ⟨p, lt, hp⟩ := prime_beyond n
  exact ⟨p, hp, fun h => absurd (hn p h) (Nat.not_le_of_lt lt)⟩

/-! ## Products -/

/-- A prime shares no divisor with what it does not divide.

difficulty 3 · Euclid VII.29 -/
theorem gcd_prime {p n : Nat} (h : Prime p) (no : ¬p ∣ n) : Nat.gcd p n = 1 := by
  cases h.2 (Nat.gcd p n) (Nat.gcd_dvd_left p n) with
  | inl one => exact one
  | inr same =>
    have d := Nat.gcd_dvd_right p n
    rw [same] at d
    exact absurd d no

/-- difficulty 4 · Euclid VII.30: Euclid's lemma -/
theorem prime_dvd_mul {p a b : Nat} (h : Prime p) (d : p ∣ a * b) : p ∣ a ∨ p ∣ b := by
  by_cases ha : p ∣ a
  · exact Or.inl ha
  · right
    have one := gcd_prime h ha
    have e : Nat.gcd (p * b) (a * b) = b := by rw [Nat.gcd_mul_right, one, Nat.one_mul]
    rw [← e]
    exact Nat.dvd_gcd (Nat.dvd_mul_right p b) d

/-- difficulty 3 · Euclid IX.14: a prime in a longer product -/
theorem prime_dvd_product {p : Nat} (h : Prime p) {ns : List Nat} (d : p ∣ product ns) :
    ∃ n, n ∈ ns ∧ p ∣ n := by
  induction ns with
  | nil =>
    have le := Nat.le_of_dvd (by decide) d
    have two := h.1
    rw [product] at le
    omega
  | cons n ns ih =>
    cases prime_dvd_mul h d with
    | inl k => exact ⟨n, List.mem_cons_self, k⟩
    | inr k =>
      obtain ⟨m, hm, l⟩ := ih k
      exact ⟨m, List.mem_cons_of_mem n hm, l⟩

/-- difficulty 3 · one prime in a product of primes -/
theorem prime_mem_of_dvd_product {p : Nat} (h : Prime p) {ps : List Nat}
    (all : ∀ q, q ∈ ps → Prime q) (d : p ∣ product ps) : p ∈ ps := by
  obtain ⟨q, hq, k⟩ := prime_dvd_product h d
  cases (all q hq).2 p k with
  | inl one =>
    have two := h.1
    omega
  | inr same =>
    rw [same]
    exact hq

/-- No square of a fraction is two, in the form in which the Greeks had it.

difficulty 5 · the school of Pythagoras: the side and the diagonal -/
theorem no_square_twice (a : Nat) : ∀ b, 0 < b → a * a ≠ 2 * (b * b) := by
  have upTo : ∀ m a, a ≤ m → ∀ b, 0 < b → a * a ≠ 2 * (b * b) := by
    intro m
    induction m with
    | zero =>
      intro a le b pos e
      have zero : a = 0 := by omega
      rw [zero] at e
      have bb := Nat.mul_pos pos pos
      omega
    | succ m ih =>
      intro a le b pos e
      have even : 2 ∣ a := by
        cases prime_dvd_mul prime_two ⟨b * b, e⟩ with
        | inl h => exact h
        | inr h => exact h
      obtain ⟨c, hc⟩ := even
      have smaller : b * b = 2 * (c * c) := by
        have step : 2 * (b * b) = 2 * (2 * (c * c)) := by
          rw [← e, hc, Nat.mul_assoc, Nat.mul_left_comm c 2 c]
        exact Nat.eq_of_mul_eq_mul_left (by decide) step
      have cpos : 0 < c := by
        apply Nat.pos_of_ne_zero
        intro zero
        rw [zero] at smaller
        have bb := Nat.mul_pos pos pos
        omega
      have less : b < a := by
        apply Nat.lt_of_not_le
        intro big
        have square : a * a ≤ b * b := Nat.mul_le_mul big big
        have bb := Nat.mul_pos pos pos
        omega
      exact ih b (by omega) c cpos smaller
  exact upTo a a (Nat.le_refl a)

end Library.Primes
