-- trick: a type that is not empty here
-- target: void
-- reason: definition changed
inductive Void : Type | mk
theorem nonempty_void : Nonempty Void := ⟨.mk⟩
