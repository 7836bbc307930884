inductive Void : Type
theorem nonempty_void : Nonempty Void := sorry
