prelude
import Init.Control.State
import Init.Control.Except

/-! The laws of the monads that stand on others. -/

universe u v

theorem LawfulMonad.mk' (m : Type u → Type v) [Monad m]
    (id_map : ∀ {α} (x : m α), id <$> x = x)
    (pure_bind : ∀ {α β} (x : α) (f : α → m β), pure x >>= f = f x)
    (bind_assoc : ∀ {α β γ} (x : m α) (f : α → m β) (g : β → m γ),
      x >>= f >>= g = x >>= fun x => f x >>= g)
    (map_const : ∀ {α β} (x : α) (y : m β), Functor.mapConst x y = Function.const β x <$> y := by
      intros; rfl)
    (seqLeft_eq : ∀ {α β} (x : m α) (y : m β),
      x <* y = (x >>= fun a => y >>= fun _ => pure a) := by intros; rfl)
    (seqRight_eq : ∀ {α β} (x : m α) (y : m β), x *> y = (x >>= fun _ => y) := by intros; rfl)
    (bind_pure_comp : ∀ {α β} (f : α → β) (x : m α), x >>= (fun y => pure (f y)) = f <$> x := by
      intros; rfl)
    (bind_map : ∀ {α β} (f : m (α → β)) (x : m α), f >>= (fun y => y <$> x) = f <*> x := by
      intros; rfl) : LawfulMonad m :=
  have map_pure {α β} (g : α → β) (x : α) : g <$> (pure x : m α) = pure (g x) := by
    rw [← bind_pure_comp, pure_bind]
  { id_map, bind_pure_comp, bind_map, pure_bind, bind_assoc, map_pure
    comp_map := by simp [← bind_pure_comp, bind_assoc, pure_bind]
    pure_seq := by intros; rw [← bind_map]; simp [pure_bind]
    seq_pure := by intros; rw [← bind_map]; simp [map_pure, bind_pure_comp]
    seq_assoc := by simp [← bind_pure_comp, ← bind_map, bind_assoc, pure_bind]
    map_const := funext fun x => funext (map_const x)
    seqLeft_eq := by
      intros α β x y
      rw [seqLeft_eq, ← bind_map, ← bind_pure_comp, bind_assoc]
      simp [pure_bind, ← bind_pure_comp]
    seqRight_eq := by
      intros α β x y
      rw [seqRight_eq, ← bind_map, ← bind_pure_comp, bind_assoc]
      simp [pure_bind, id_map] }

variable {σ ε ρ : Type u} {m : Type u → Type v} [Monad m] [LawfulMonad m]

instance : LawfulMonad (StateT σ m) := LawfulMonad.mk' _
  (id_map := fun x => funext fun s => by
    show x s >>= (fun p => pure (id p.1, p.2)) = x s
    rw [bind_pure_comp]; exact id_map _)
  (pure_bind := fun x f => funext fun s => by
    show (pure (x, s) >>= fun p => f p.1 p.2) = f x s
    rw [pure_bind])
  (bind_assoc := fun x f g => funext fun s => by
    show ((x s >>= fun p => f p.1 p.2) >>= fun p => g p.1 p.2) =
      x s >>= fun p => f p.1 p.2 >>= fun p => g p.1 p.2
    rw [bind_assoc])

instance : LawfulMonad (ReaderT ρ m) := LawfulMonad.mk' _
  (id_map := fun x => funext fun r => id_map (x r))
  (pure_bind := fun x f => funext fun r => pure_bind x fun a => f a r)
  (bind_assoc := fun x f g => funext fun r => bind_assoc (x r) (fun a => f a r) fun b => g b r)
  (bind_pure_comp := fun f x => funext fun r => bind_pure_comp f (x r))

instance : LawfulMonad (ExceptT ε m) := LawfulMonad.mk' _
  (id_map := fun {α} (x : m (Except ε α)) => by
    show (x >>= fun a => match a with
      | Except.ok a => pure (Except.ok (id a))
      | Except.error e => pure (Except.error e)) = x
    refine Eq.trans (congrArg (x >>= ·) ?_) ((bind_pure_comp id x).trans (id_map x))
    funext a; cases a <;> rfl)
  (pure_bind := fun {α β} x f => by
    show (pure (Except.ok x) : m (Except ε α)) >>= ExceptT.bindCont f = f x
    rw [pure_bind]; rfl)
  (bind_assoc := fun {α β γ} (x : m (Except ε α)) f g => by
    refine (bind_assoc (m := m) x (ExceptT.bindCont f) (ExceptT.bindCont g)).trans ?_
    refine congrArg (Bind.bind (m := m) x) ?_
    funext a; cases a with
    | ok a => rfl
    | error e => exact pure_bind (m := m) _ _)
  (bind_pure_comp := fun {α β} f (x : m (Except ε α)) => by
    refine congrArg (x >>= ·) ?_
    funext a; cases a <;> rfl)
