-- trick: a target's theorem is named like a parameter of a structure, and is left out
-- target: parameter_namesake
-- reason: missing
structure S (bad : Prop) : Prop where
  x : True
