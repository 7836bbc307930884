/-! # Constants: logic -/

--- connectives
#names And.intro And.left And.right And.symm And.comm and_comm and_assoc and_self and_true
  true_and and_false false_and and_imp and_congr and_congr_left and_congr_right and_left_comm
  and_or_left or_and_left Or.inl Or.inr Or.elim Or.symm or_comm or_assoc or_self or_true true_or
  or_false false_or or_imp or_congr Or.imp Or.imp_left Or.resolve_left Or.resolve_right
  Iff.intro Iff.mp Iff.mpr Iff.refl Iff.rfl Iff.symm Iff.trans iff_self iff_true iff_false
  iff_of_true iff_of_false iff_comm Iff.comm iff_def not_iff_self imp_iff_right imp_congr
  imp_self imp_true_iff false_imp_iff imp_false not_true_eq_false not_false_eq_true
  not_not_intro mt absurd id_eq
--- negation and classical logic
#names not_and not_or not_not not_exists not_forall_of_exists_not Classical.em
  Classical.byContradiction Classical.byCases Classical.not_not Classical.not_forall
  Classical.not_imp Classical.not_and_iff_not_or_not Classical.choice Classical.choose
  Classical.choose_spec Classical.propDecidable Classical.or_iff_not_imp_left Decidable.em
  Decidable.byContradiction Decidable.not_not Decidable.not_and_iff_not_or_not
--- quantifiers
#names Exists.intro Exists.elim exists_prop exists_eq exists_eq_left exists_eq_right
  exists_and_left exists_and_right exists_or exists_const exists_imp exists_congr Exists.imp
  exists_comm forall_congr forall_eq forall_eq' forall_const forall_and forall_imp forall_comm
  forall_exists_index exists_exists_and_eq_and exists_prop_of_true
--- equality
#names Eq.refl Eq.symm Eq.trans Eq.subst Eq.mp Eq.mpr congrArg congrFun congr eq_comm eq_self
  ne_eq Ne.symm Ne.elim ne_comm HEq.refl heq_of_eq eq_of_heq HEq.symm HEq.trans cast_eq cast_heq
  propext funext funext_iff eq_true eq_false of_eq_true proof_irrel
--- if, decide, dite
#names if_pos if_neg dif_pos dif_neg ite_self ite_true ite_false if_true if_false
  ite_eq_left_iff ite_eq_right_iff dite_eq_left_iff apply_ite ite_not decide_eq_true
  decide_eq_false of_decide_eq_true decide_eq_true_eq decide_eq_true_iff decide_eq_false_iff_not
  decide_true decide_false decide_not decide_eq_decide instDecidableAnd instDecidableOr
  instDecidableNot Decidable.decide cond_true cond_false
--- functions
#names Function.comp Function.const Function.comp_apply Function.comp_def Function.id_comp
  Function.comp_id Function.Injective Function.Surjective Function.LeftInverse
  Function.RightInverse Function.Injective.comp Function.Surjective.comp Function.HasLeftInverse
  Function.LeftInverse.injective Function.RightInverse.surjective
--- well-founded relations, quotients
#names Acc.intro Acc.inv WellFounded.fix WellFounded.fix_eq WellFounded.induction
  WellFounded.intro InvImage InvImage.wf measure WellFoundedRelation Prod.Lex PSigma.Lex
  Subrelation.wf Nat.lt_wfRel sizeOfWFRel Setoid Quotient.mk Quotient.lift Quotient.lift₂
  Quotient.ind Quotient.inductionOn Quotient.exact Quotient.sound Quot.mk Quot.lift Quot.sound
  Quot.ind Equivalence.refl

/-! # Constants: Nat -/

--- addition
#names Nat.add_comm Nat.add_assoc Nat.add_zero Nat.zero_add Nat.add_succ Nat.succ_add
  Nat.add_left_comm Nat.add_right_comm Nat.add_left_cancel Nat.add_right_cancel
  Nat.add_left_cancel_iff Nat.add_right_cancel_iff Nat.add_one Nat.succ_eq_add_one
  Nat.add_eq_zero_iff Nat.add_sub_cancel Nat.add_sub_cancel_left Nat.add_sub_assoc
  Nat.sub_add_cancel Nat.sub_self Nat.sub_zero Nat.zero_sub Nat.sub_sub Nat.sub_le Nat.sub_lt
  Nat.sub_eq_zero_of_le Nat.sub_eq_zero_iff_le Nat.sub_add_comm Nat.add_sub_of_le
  Nat.succ_sub_one Nat.sub_one_lt Nat.pred_succ Nat.succ_pred_eq_of_pos Nat.succ_pred
  Nat.sub_right_comm Nat.sub_le_sub_left Nat.sub_le_sub_right Nat.sub_lt_sub_right
  Nat.le_sub_iff_add_le Nat.sub_lt_iff_lt_add
--- multiplication, powers
#names Nat.mul_comm Nat.mul_assoc Nat.mul_one Nat.one_mul Nat.mul_zero Nat.zero_mul Nat.mul_add
  Nat.add_mul Nat.left_distrib Nat.right_distrib Nat.mul_succ Nat.succ_mul Nat.mul_left_comm
  Nat.mul_right_comm Nat.mul_sub Nat.sub_mul Nat.mul_left_cancel Nat.mul_right_cancel
  Nat.mul_eq_zero Nat.mul_self_le_mul_self Nat.pow_succ Nat.pow_zero Nat.pow_add Nat.pow_mul
  Nat.mul_pow Nat.one_pow Nat.zero_pow Nat.pow_two Nat.pow_le_pow_left Nat.pow_le_pow_right
  Nat.pow_lt_pow_right Nat.two_pow_pos Nat.pow_pos Nat.pow_lt_pow_left Nat.two_mul Nat.mul_two
  Nat.mul_mul_mul_comm
--- order
#names Nat.le_refl Nat.le_trans Nat.le_antisymm Nat.le_total Nat.lt_irrefl Nat.lt_trans
  Nat.lt_of_lt_of_le Nat.lt_of_le_of_lt Nat.le_of_lt Nat.lt_of_le_of_ne Nat.lt_or_ge
  Nat.lt_trichotomy Nat.not_lt Nat.not_le Nat.lt_succ_self Nat.lt_succ_of_le Nat.le_of_lt_succ
  Nat.lt_succ_iff Nat.succ_le_of_lt Nat.succ_le_iff Nat.le_succ Nat.zero_le Nat.not_lt_zero
  Nat.le_zero Nat.pos_of_ne_zero Nat.pos_iff_ne_zero Nat.ne_of_gt Nat.ne_of_lt Nat.zero_lt_succ
  Nat.succ_pos Nat.one_pos Nat.add_le_add Nat.add_le_add_left Nat.add_le_add_right
  Nat.add_lt_add_left Nat.add_lt_add_right Nat.add_lt_add_iff_left Nat.add_le_add_iff_left
  Nat.le_add_right Nat.le_add_left Nat.lt_add_one Nat.lt_add_of_pos_right Nat.mul_le_mul
  Nat.mul_le_mul_left Nat.mul_le_mul_right Nat.mul_lt_mul_of_pos_left Nat.le.dest Nat.le.intro
  Nat.exists_eq_add_of_le Nat.exists_eq_add_of_lt Nat.max_def Nat.min_def Nat.max_comm
  Nat.min_comm Nat.le_max_left Nat.le_max_right Nat.min_le_left Nat.min_le_right Nat.max_eq_left
  Nat.max_eq_right Nat.min_eq_left Nat.max_le Nat.le_min Nat.lt_of_not_le Nat.le_of_not_lt
  Nat.lt_asymm Nat.eq_zero_of_le_zero Nat.le_one_iff_eq_zero_or_eq_one Nat.eq_or_lt_of_le
--- division, remainder, divisibility, gcd
#names Nat.div_add_mod Nat.mod_add_div Nat.mod_lt Nat.mod_le Nat.mod_self Nat.mod_zero
  Nat.zero_mod Nat.mod_one Nat.mod_eq_of_lt Nat.mod_mod Nat.add_mod Nat.mul_mod Nat.add_mod_left
  Nat.add_mod_right Nat.mul_mod_right Nat.mul_mod_left Nat.div_le_self Nat.div_lt_self
  Nat.div_self Nat.div_one Nat.zero_div Nat.div_zero Nat.div_eq_of_lt Nat.mul_div_cancel
  Nat.mul_div_cancel_left Nat.div_mul_cancel Nat.mul_div_cancel' Nat.div_div_eq_div_mul
  Nat.le_div_iff_mul_le Nat.div_lt_iff_lt_mul Nat.div_le_div_right Nat.dvd_refl Nat.dvd_trans
  Nat.dvd_antisymm Nat.dvd_add Nat.dvd_sub Nat.dvd_mul_left Nat.dvd_mul_right Nat.dvd_zero
  Nat.one_dvd Nat.le_of_dvd Nat.dvd_of_mod_eq_zero Nat.mod_eq_zero_of_dvd
  Nat.dvd_iff_mod_eq_zero Nat.pos_of_dvd_of_pos Nat.eq_zero_of_zero_dvd Nat.gcd Nat.gcd_comm
  Nat.gcd_zero_left Nat.gcd_zero_right Nat.gcd_self Nat.gcd_dvd_left Nat.gcd_dvd_right
  Nat.dvd_gcd Nat.gcd_rec Nat.gcd_succ Nat.lcm Nat.Coprime Nat.mod_two_eq_zero_or_one
--- recursion, cases, casts
#names Nat.rec Nat.recOn Nat.casesOn Nat.strongRecOn Nat.div.inductionOn Nat.mod.inductionOn
  Nat.exists_eq_succ_of_ne_zero Nat.succ.inj Nat.succ.injEq Nat.succ_ne_zero Nat.succ_ne_self
  Nat.noConfusion Nat.zero_ne_one Nat.one_ne_zero Nat.add_one_ne_zero Nat.eq_zero_or_pos
  Nat.succ_inj Nat.pred_eq_sub_one Nat.rec_zero Nat.repeat Nat.fold Nat.all Nat.any Nat.log2
  Nat.toDigits Nat.repr Nat.beq Nat.ble Nat.decEq Nat.decLt Nat.decLe Nat.testBit
  Nat.shiftLeft_eq Nat.shiftRight_eq_div_pow Nat.lt_two_pow_self

/-! # Constants: Int -/

--- ring and order
#names Int.add_comm Int.add_assoc Int.add_zero Int.zero_add Int.add_left_neg Int.add_right_neg
  Int.neg_neg Int.neg_zero Int.sub_eq_add_neg Int.sub_self Int.add_sub_cancel Int.sub_add_cancel
  Int.mul_comm Int.mul_assoc Int.mul_one Int.one_mul Int.mul_zero Int.zero_mul Int.mul_add
  Int.add_mul Int.neg_mul Int.mul_neg Int.neg_mul_neg Int.mul_eq_zero Int.le_refl Int.le_trans
  Int.le_antisymm Int.le_total Int.lt_irrefl Int.lt_trans Int.not_le Int.not_lt Int.le_of_lt
  Int.add_le_add Int.add_lt_add Int.add_le_add_left Int.neg_le_neg Int.neg_lt_neg
  Int.mul_le_mul_of_nonneg_left Int.mul_nonneg Int.mul_pos Int.sub_nonneg Int.sub_pos
  Int.lt_add_one_iff Int.add_one_le_iff Int.natAbs Int.natAbs_neg Int.natAbs_mul Int.natAbs_eq
  Int.toNat Int.toNat_of_nonneg Int.natCast_add Int.ofNat_le Int.ofNat_lt Int.negSucc_eq
  Int.eq_ofNat_of_zero_le Int.pow_succ Int.pow_zero Int.sign Int.neg_add Int.sub_sub
  Int.add_left_cancel
--- division
#names Int.ediv_add_emod Int.emod_add_ediv Int.emod_nonneg Int.emod_lt_of_pos Int.emod_self
  Int.zero_ediv Int.ediv_self Int.mul_ediv_cancel Int.ediv_mul_cancel Int.dvd_trans Int.dvd_add
  Int.dvd_sub Int.dvd_mul_right Int.dvd_mul_left Int.emod_emod_of_dvd Int.emod_two_eq
  Int.add_emod Int.mul_emod Int.dvd_iff_emod_eq_zero Int.natAbs_dvd Int.tdiv Int.fdiv Int.gcd
  Int.emod_emod

/-! # Constants: data -/

--- List: append, map, filter
#names List.append_nil List.nil_append List.append_assoc List.cons_append List.append_eq_nil_iff
  List.append_cancel_left List.append_inj List.map_nil List.map_cons List.map_append
  List.map_map List.map_id List.map_congr_left List.length_map List.filter_nil List.filter_cons
  List.filter_append List.filter_filter List.mem_filter List.filter_eq_self List.filterMap
  List.flatMap List.flatten List.flatten_cons List.flatMap_cons List.mem_flatMap
  List.mem_flatten List.zip List.zipWith List.unzip List.zip_map List.partition List.span
  List.takeWhile List.dropWhile List.replicate List.length_replicate List.mem_replicate
--- List: length, membership, index
#names List.length_nil List.length_cons List.length_append List.length_eq_zero_iff
  List.length_pos_iff List.length_reverse List.mem_nil_iff List.not_mem_nil List.mem_cons
  List.mem_cons_self List.mem_cons_of_mem List.mem_append List.mem_map List.mem_map_of_mem
  List.mem_singleton List.mem_reverse List.exists_mem_cons List.forall_mem_cons
  List.getElem_cons_zero List.getElem_cons_succ List.getElem?_eq_none List.getElem?_eq_getElem
  List.getElem_mem List.getElem_append_left List.getElem_map List.ext_getElem List.ext_getElem?
  List.head List.head? List.tail List.getLast List.getLast? List.getD List.idxOf List.findIdx
  List.find? List.lookup List.set List.eraseIdx List.insertIdx List.modify
--- List: reverse, take, drop, folds
#names List.reverse_nil List.reverse_cons List.reverse_append List.reverse_reverse
  List.map_reverse List.take_zero List.take_nil List.drop_zero List.drop_nil
  List.take_append_drop List.length_take List.length_drop List.take_length List.drop_length
  List.foldl_nil List.foldl_cons List.foldr_nil List.foldr_cons List.foldl_append
  List.foldr_append List.foldl_reverse List.foldr_reverse List.foldl_map List.foldr_map
  List.foldr_cons_eq_append List.sum List.range List.mem_range List.length_range List.range_succ
  List.splitAt List.rotateLeft List.dropLast List.intersperse List.intercalate List.zipIdx
--- List: relations and sorting
#names List.Perm List.Perm.refl List.Perm.symm List.Perm.trans List.Perm.cons
  List.Perm.length_eq List.Perm.mem_iff List.perm_append_comm List.reverse_perm List.Nodup
  List.nodup_cons List.nodup_nil List.Pairwise List.pairwise_cons List.Sublist
  List.Sublist.length_le List.Sublist.trans List.IsPrefix List.IsSuffix List.IsInfix
  List.subset_def List.Subset List.eraseDups List.erase List.mergeSort List.merge List.count
  List.countP List.count_cons_self List.length_erase_of_mem List.max? List.min? List.all_eq_true
  List.any_eq_true List.elem_eq_mem List.contains List.partition List.attach List.pmap List.ofFn
  List.finRange List.insert
--- Array, Vector
#names Array.size Array.push Array.pop Array.map Array.filter Array.foldl Array.foldr
  Array.toList Array.size_push Array.size_map Array.getElem_push_lt Array.getElem_map Array.ext
  Array.ext' Array.mem_push Array.reverse Array.append_assoc Array.set Array.setIfInBounds
  Array.swap Array.replicate Array.range Array.zip Array.any Array.all Array.contains
  Array.extract Array.mem_def Array.foldl_toList Array.qsort Array.ofFn Array.mapIdx Vector
  Vector.toArray Vector.map
--- Bool
#names Bool.and_comm Bool.or_comm Bool.and_assoc Bool.or_assoc Bool.not_not Bool.and_true
  Bool.or_false Bool.and_self Bool.not_and Bool.not_or Bool.and_eq_true Bool.or_eq_true
  Bool.not_eq_true Bool.not_eq_false Bool.eq_false_iff Bool.xor_comm Bool.xor_assoc
  Bool.xor_self Bool.and_or_distrib_left Bool.cond_eq_ite Bool.beq_eq_decide_eq Bool.eq_iff_iff
  Bool.decide_eq_true Bool.toNat Bool.and_not_self Bool.or_not_self beq_iff_eq beq_self_eq_true
  bne_iff_ne LawfulBEq.eq_of_beq eq_of_beq
--- Option
#names Option.some.inj Option.some.injEq Option.map_some Option.map_none Option.map_map
  Option.map_id Option.bind_some Option.bind_none Option.bind_assoc Option.isSome_iff_exists
  Option.isSome_some Option.isNone_none Option.get_some Option.some_get Option.getD_some
  Option.getD_none Option.ne_none_iff_exists' Option.eq_none_iff_forall_not_mem Option.mem_def
  Option.map_eq_some_iff Option.bind_eq_some_iff Option.filter Option.orElse Option.or
  Option.elim Option.toList Option.all Option.any Option.some_inj Option.ext Option.isSome_map
  Option.get!
--- Prod, Sum, Sigma, Subtype, Unit
#names Prod.mk.injEq Prod.ext Prod.ext_iff Prod.fst Prod.snd Prod.map Prod.swap Prod.swap_swap
  Prod.exists Prod.forall Prod.mk.eta Sum.inl.inj Sum.inl.injEq Sum.elim Sum.map Sum.swap
  Sum.isLeft Sum.getLeft? Sigma.mk.injEq Sigma.ext Subtype.ext Subtype.eq Subtype.ext_iff
  Subtype.property Subtype.exists Subtype.forall PUnit.ext PSigma.mk.injEq ULift.up PLift.up
  Empty.elim PEmpty.elim
--- Fin
#names Fin.val Fin.isLt Fin.ext Fin.ext_iff Fin.val_inj Fin.val_lt_of_le Fin.succ Fin.castSucc
  Fin.last Fin.castLE Fin.cast Fin.addNat Fin.natAdd Fin.rev Fin.pred Fin.cases Fin.induction
  Fin.lastCases Fin.elim0 Fin.le_def Fin.lt_def Fin.val_add Fin.val_mul Fin.val_zero
  Fin.val_succ Fin.val_last Fin.ofNat Fin.succ_inj Fin.succ_ne_zero Fin.le_last Fin.eq_zero
  Fin.forall_fin_succ Fin.exists_fin_succ Fin.forall_fin_two Fin.foldl Fin.foldr
  Fin.castSucc_lt_last
--- BitVec
#names BitVec.ofNat BitVec.toNat BitVec.toInt BitVec.ofInt BitVec.isLt BitVec.eq_of_toNat_eq
  BitVec.toNat_inj BitVec.toNat_add BitVec.toNat_sub BitVec.toNat_mul BitVec.toNat_ofNat
  BitVec.add_comm BitVec.add_assoc BitVec.add_zero BitVec.sub_self BitVec.mul_comm
  BitVec.mul_assoc BitVec.mul_add BitVec.and_comm BitVec.or_comm BitVec.xor_comm
  BitVec.and_assoc BitVec.not_not BitVec.not_and BitVec.eq_of_getLsbD_eq BitVec.eq_of_getElem_eq
  BitVec.getLsbD_and BitVec.getElem_and BitVec.getLsbD_shiftLeft BitVec.msb_eq_decide
  BitVec.lt_def BitVec.le_def BitVec.ult_iff_lt BitVec.slt BitVec.setWidth BitVec.signExtend
  BitVec.extractLsb BitVec.append BitVec.rotateLeft BitVec.sdiv BitVec.toInt_add
  BitVec.getLsbD_append BitVec.neg_neg BitVec.add_sub_cancel
--- String, Char
#names String.length String.append String.toList String.ofList String.length_append
  String.append_assoc String.toList_inj String.length_push String.push String.join
  String.intercalate String.isEmpty String.splitOn String.toNat? String.decEq String.startsWith
  Char.toNat Char.ofNat Char.isAlpha Char.isDigit Char.isUpper Char.toUpper Char.toLower
  Char.isWhitespace Char.ext Char.le_total Char.val
--- monads and programs
#names Id.run Except.ok Except.error ExceptT.run StateT.run StateM ReaderT.run OptionT.run
  MonadExcept.throw throw tryCatch get set modify modifyGet read getThe liftM monadLift
  ForIn.forIn List.forM List.mapM List.foldlM bind_pure pure_bind bind_assoc map_pure
  bind_pure_comp LawfulMonad LawfulMonad.mk' LawfulFunctor id_map guard failure Functor.map
  Seq.seq Monad.toBind IO IO.println Thunk.get Task.get panic ToString.toString Repr.reprPrec
  repr reprStr
--- comparison and hashing
#names compare Ordering.lt Ordering.swap Ordering.then Ordering.isLE compareOfLessAndEq
  compareLex compareOn lexOrd ltOfOrd Ord.toBEq Nat.compare_eq_lt Nat.compare_eq_gt
  Nat.compare_eq_eq Hashable.hash mixHash LawfulHashable.hash_eq Std.ReflOrd Std.LawfulEqOrd
  Std.OrientedOrd Std.TransOrd Max.max Min.min Std.Total Std.Antisymm Std.Refl Std.Irrefl
  Std.Asymm Std.Associative Std.Commutative Std.LawfulIdentity Std.IsPreorder Std.IsPartialOrder
  Std.IsLinearOrder Std.LawfulOrderLT
