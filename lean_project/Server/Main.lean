prelude
import Server.Trace
import Server.Table
import Server.Forbidden

/-!
The loop: one JSON object a line in, one a line out, in order. `docs/step-server.md` describes the
protocol.
-/

namespace Qedgym.Server

open Lean

def protocolVersion : Nat := 1

/-- A text of which commands have been elaborated. -/
abbrev Chain := List Snapshot

/-- A proof state with its theorem. -/
structure Entry where
  opened : Opened
  saved : Saved
  /-- Goals whose texts may be taken over: this state's, or one's before it. -/
  shown : List ShownGoal

/-- When the step that runs now is to be stopped. -/
structure Deadline where
  at_ms : Nat
  token : IO.CancelToken

structure Server where
  output : IO.FS.Stream
  hooks : Hooks
  imported : IO.Ref Imported
  chains : Table Chain
  states : Table Entry
  deadline : IO.Ref (Option Deadline)
  heartbeats : IO.Ref Nat
  recDepth : IO.Ref Nat

/-! ## The watchdog -/

/-- Look now and then whether a step runs too long; for ever, in a thread of its own. -/
partial def watch (deadline : IO.Ref (Option Deadline)) : BaseIO Nat := do
  IO.sleep (UInt32.ofNatLT 20 (of_decide_eq_true rfl))
  match ← ST.Prim.Ref.get deadline with
  | none => watch deadline
  | some d =>
    let now ← IO.monoMsNow
    match Nat.ble d.at_ms now with
    | true =>
      d.token.set
      watch deadline
    | false => watch deadline

/-- Run `act` with a token that the watchdog sets after `ms` milliseconds (0: never). -/
def within (server : Server) (ms : Nat) (act : IO.CancelToken → M α) : M α := do
  let token ← lift IO.CancelToken.new
  match ms with
  | 0 => act token
  | ms =>
    let now ← lift IO.monoMsNow
    set server.deadline (some ⟨Nat.add now ms, token⟩)
    let outcome ← lift (EIO.toBaseIO (act token))
    set server.deadline none
    match outcome with
    | .ok a => pure a
    | .error e => fail e

/-! ## Requests -/

def field (j : Json) (name : String) : M Json := orFail name (j.getObjVal? name)

def natField (j : Json) (name : String) : M Nat := do orFail name (← field j name).getNat?

def strField (j : Json) (name : String) : M String := do orFail name (← field j name).getStr?

def natOr (j : Json) (name : String) (otherwise : Nat) : Nat :=
  match j.getObjVal? name with
  | .ok v => match v.getNat? with
    | .ok n => n
    | .error _ => otherwise
  | .error _ => otherwise

def flag (j : Json) (name : String) : Bool :=
  match j.getObjVal? name with
  | .ok v => match v.getBool? with
    | .ok b => b
    | .error _ => false
  | .error _ => false

def listOr (j : Json) (name : String) : List Json :=
  match j.getObjVal? name with
  | .ok v => match v.getArr? with
    | .ok a => a.toList
    | .error _ => .nil
  | .error _ => .nil

/-- The newest snapshot at or before byte `at`, and those before it. -/
def usable («at» : Nat) : Chain → Chain
  | .nil => .nil
  | .cons s rest =>
    match Nat.ble s.parser.pos.byteIdx «at» with
    | true => .cons s rest
    | false => usable «at» rest

/-- The snapshots to begin from, of the chain that the request names. -/
def base (server : Server) (j : Json) : M Chain := do
  match j.getObjVal? "base" with
  | .ok id => pure (usable (natOr j "from" 0)
      (orElse (← server.chains.get? (← orFail "base" id.getNat?)) .nil))
  | .error _ => pure .nil

/-- Elaborate what comes before the theorem, and open it. -/
def openText (server : Server) (j : Json) (input : Parser.InputContext) (token : IO.CancelToken) :
    M (Except Fault (Prod Chain (Prod Opened Saved))) := do
  let first : Except Fault Chain ← match ← base server j with
    | .cons s rest => pure (Except.ok (List.cons s rest))
    | .nil =>
      match ← start input server.imported
          (options (← get server.heartbeats) (← get server.recDepth)) with
      | .ok s => pure (Except.ok (List.cons s .nil))
      | .error f => pure (Except.error f)
  match first with
  | .error f => pure (.error f)
  | .ok .nil => fail "no snapshot"
  | .ok (.cons now done) =>
    match ← prepare input (← natField j "at") token done now with
    | .error f => pure (.error f)
    | .ok p =>
      match ← openTheorem server.hooks input p token with
      | .error f => pure (.error f)
      | .ok (o, s) => pure (.ok (p.snapshots, o, s))

def openRequest (server : Server) (j : Json) : M String := do
  let text ← strField j "text"
  let input : Parser.InputContext :=
    ⟨text, "<input>", FileMap.ofString text, ⟨text.utf8ByteSize⟩⟩
  match ← within server (natOr j "ms" 0) (openText server j input) with
  | .error f =>
    let acc := quoted "{\"fault\":" f.message
    let acc := number (key acc "line") f.position.line
    pure ((number (key acc "column") f.position.column).append "}")
  | .ok (snapshots, o, s) =>
    let chain ← server.chains.add snapshots
    let (goals, shown) ← goalsText "" o .nil s
    let id ← server.states.add ⟨o, s, shown⟩
    let acc := number (key (number "{\"chain\":" chain) "state") id
    let acc := array (key acc "ends") snapshots fun acc s => number acc s.parser.pos.byteIdx
    pure (((key acc "goals").append goals).append "}")

/-- The state after a tactic, or the finished proof, as the beginning of an answer. -/
def outcome (server : Server) (entry : Entry) (after : Saved) (wanted : Wanted)
    (token : IO.CancelToken) : M String := do
  let acc ← match after.goals with
    | .nil => do
      match ← finish server.hooks entry.opened after token with
      | some fault => fail fault
      | none => pure "{\"done\":true"
    | .cons _ _ => do
      match wanted.goals with
      | true =>
        let (acc, shown) ← goalsText "{\"goals\":" entry.opened entry.shown after
        pure (number (key acc "state") (← server.states.add ⟨entry.opened, after, shown⟩))
      | false =>
        let new ← server.states.add ⟨entry.opened, after, entry.shown⟩
        pure (number (key (number "{\"state\":" new) "count") after.goals.length)
  match wanted.premises with
  | true => premisesText (key acc "premises") entry.opened.contexts entry.saved after
  | false => pure acc

/-- One tactic on one state: one answer. -/
def stepItem (server : Server) (ms : Nat) (wanted : Wanted) (item : Json) : M String := do
  let id ← natField item "state"
  let text ← strField item "tactic"
  match ← server.states.get? id with
  | none => fail "unknown state"
  | some entry =>
    let began ← lift IO.monoNanosNow
    let result ← lift (EIO.toBaseIO (within server ms fun token => do
      let stx ← orFail "parse" (Parser.runParserCategory entry.saved.core.env
        (.str .anonymous "tactic") text "<tactic>")
      let stx ← allowed wanted.look stx
      let after ← runTactic entry.opened.contexts entry.saved (bare stx) ⟨token⟩
      outcome server entry after wanted token))
    let ended ← lift IO.monoNanosNow
    let acc := match result with
      | .ok acc => acc
      | .error e => quoted "{\"error\":" e
    pure ((number (key acc "ns") (Nat.sub ended began)).append "}")

/-- Write an answer, which may wait to be sent. -/
def write (server : Server) (outcome : Except String String) : M Unit := do
  let text := match outcome with
    | .ok text => text
    | .error e => (quoted "{\"failed\":" e).append "}"
  liftIO (server.output.putStr (text.append "\n"))

def answer (server : Server) (outcome : Except String String) : M Unit := do
  write server outcome
  liftIO server.output.flush

/-- How long answers of a batch wait for the next, in nanoseconds. -/
def patience : Nat := 2000000

/-- Answer items one after the other, each in a line of its own. When they go `together`, answers
are sent some at a time: a message for each is a good part of a short step. -/
def answerAll (server : Server) (together : Bool) (act : Json → M String) (sent : Nat) :
    List Json → M Unit
  | .nil => pure ()
  | .cons item rest => do
    write server (← lift (EIO.toBaseIO (act item)))
    let now ← lift IO.monoNanosNow
    let waits := match together, rest with
      | true, .cons _ _ => Nat.ble (Nat.sub now sent) patience
      | _, _ => false
    match waits with
    | true => answerAll server together act sent rest
    | false =>
      liftIO server.output.flush
      answerAll server together act now rest

def answerItems (server : Server) (j : Json) (act : Json → M String) : M Unit := do
  answerAll server (flag j "together") act (← lift IO.monoNanosNow) (listOr j "items")

def stepRequest (server : Server) (j : Json) : M Unit :=
  let ms := natOr j "ms" 0
  let wanted : Wanted := ⟨flag j "goals", flag j "premises", flag j "look"⟩
  answerItems server j (stepItem server ms wanted)

/-- One proof of one theorem, which is given by its state before the first tactic. -/
def wholeItem (server : Server) (ms : Nat) (wanted : Wanted) (item : Json) : M String := do
  let id ← natField item "state"
  let text ← strField item "proof"
  match ← server.states.get? id with
  | none => fail "unknown state"
  | some entry =>
    let began ← lift IO.monoNanosNow
    let result ← lift (EIO.toBaseIO (within server ms fun token =>
      runWhole server.hooks entry.opened entry.saved entry.shown text token wanted fun s =>
        server.states.add ⟨entry.opened, s, entry.shown⟩))
    let ended ← lift IO.monoNanosNow
    let acc := match result with
      | .ok acc => acc
      | .error e => quoted "{\"error\":" e
    pure ((number (key acc "ns") (Nat.sub ended began)).append "}")

def wholeRequest (server : Server) (j : Json) : M Unit :=
  let ms := natOr j "ms" 0
  let wanted : Wanted := ⟨flag j "goals", false, flag j "look"⟩
  answerItems server j (wholeItem server ms wanted)

/-- A proof of a theorem, tactic by tactic. -/
def traceRequest (server : Server) (j : Json) : M String := do
  match ← server.states.get? (← natField j "state") with
  | none => fail "unknown state"
  | some entry =>
    let text ← strField j "proof"
    pure ((← within server (natOr j "ms" 0) fun token =>
      traceWhole server.hooks entry.opened entry.saved entry.shown text token).append "}")

def goalsRequest (server : Server) (j : Json) : M String := do
  match ← server.states.get? (← natField j "state") with
  | none => fail "unknown state"
  | some e =>
    let (acc, _) ← goalsText "{\"goals\":" e.opened e.shown e.saved
    pure (acc.append "}")

/-- Let go of what a request names; any request may. -/
def dropNamed (server : Server) (j : Json) : M Unit := do
  forEach (listOr j "drop") fun n => do
    server.states.drop (← orFail "drop" n.getNat?)
  forEach (listOr j "drop_chains") fun n => do
    server.chains.drop (← orFail "drop_chains" n.getNat?)

/-- All but `step` and `whole`, which answer in several lines. -/
def handle (server : Server) (j : Json) (op : String) : M String := do
  match op with
  | "open" => openRequest server j
  | "goals" => goalsRequest server j
  | "trace" => traceRequest server j
  | "hello" =>
    set server.heartbeats (natOr j "heartbeats" 200000)
    set server.recDepth (natOr j "rec_depth" 512)
    pure ((number "{\"protocol\":" protocolVersion).append "}")
  | "drop" => pure "{}"
  | "stats" =>
    let acc := number "{\"states\":" (← server.states.held)
    let acc := number (key acc "chains") (← server.chains.held)
    pure ((number (key acc "heartbeats") (← lift IO.getNumHeartbeats)).append "}")
  | op => fail ("unknown op ".append op)

def request (server : Server) (line : String) : M Unit := do
  let outcome ← lift (EIO.toBaseIO (do
    let j ← orFail "JSON" (Json.parse line)
    dropNamed server j
    pure (j, ← strField j "op")))
  match outcome with
  | .error e => answer server (.error e)
  | .ok (j, "step") => stepRequest server j
  | .ok (j, "whole") => wholeRequest server j
  | .ok (j, op) => answer server (← lift (EIO.toBaseIO (handle server j op)))

partial def loop (server : Server) (input : IO.FS.Stream) : M Unit := do
  let line ← liftIO input.getLine
  match line.utf8ByteSize with
  | 0 => pure ()
  | _ =>
    request server line
    loop server input

/-- Serve until the input ends, or the output cannot be written any more. -/
def main : IO Unit := do
  let input ← IO.getStdin.toEIO
  let output ← IO.getStdout.toEIO
  let hooks : Hooks := ⟨← mkRef .capture, ← mkRef none⟩
  registerHook hooks
  enableInitializersExecution
  let server : Server :=
    ⟨output, hooks, ← mkRef .nil, ← Table.new, ← Table.new, ← mkRef none, ← mkRef 200000, ← mkRef 512⟩
  let _ ← (BaseIO.asTask (watch server.deadline) 9).toEIO
  let _ ← BaseIO.toEIO (EIO.toBaseIO (loop server input))
  -- The watchdog never ends by itself.
  IO.Process.exit (UInt8.ofNatLT 0 (of_decide_eq_true rfl))

end Qedgym.Server
