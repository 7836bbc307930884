theorem neg : ¬ True := sorry
