namespace Foo
def x : Nat := 1
end Foo
namespace Bar
def x : Nat := 2
end Bar
open Foo
theorem which : x = 2 := sorry
