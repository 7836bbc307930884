"use strict";
(() => {
  const MANY = 60;      // children shown before a "more" button
  const OPEN_MOST = 300; // states opened at once
  const $ = (id) => document.getElementById(id);
  // All text goes in as text nodes, never as markup.
  const el = (tag, cls, ...kids) => {
    const e = document.createElement(tag);
    if (cls) e.className = cls;
    e.append(...kids);
    return e;
  };
  const button = (text, act, cls) => {
    const b = el("button", cls || "", text);
    b.type = "button";
    b.addEventListener("click", act);
    return b;
  };
  const number = (x, digits) => x.toLocaleString("en", { maximumFractionDigits: digits });

  // ---- the list -----------------------------------------------------------
  const list = $("list");
  const cards = [...list.children];
  for (const i of document.querySelectorAll(".bar i")) i.style.flexGrow = i.dataset.grow;
  let only = "";
  const sift = () => {
    const words = ($("find")?.value || "").toLowerCase().split(/\s+/).filter(Boolean);
    let left = 0;
    for (const c of cards) {
      const name = c.dataset.name.toLowerCase();
      c.hidden = (only && c.dataset.status !== only) || !words.every((w) => name.includes(w));
      left += !c.hidden;
    }
    $("none").hidden = left > 0;
  };
  if ($("tools")) {
    $("tools").hidden = false;
    $("find").addEventListener("input", sift);
    for (const chip of document.querySelectorAll(".chip"))
      chip.addEventListener("click", () => {
        only = chip.dataset.show;
        for (const c of document.querySelectorAll(".chip"))
          c.setAttribute("aria-pressed", String(c === chip));
        sift();
      });
  }
  for (const head of document.querySelectorAll("#heads button"))
    head.addEventListener("click", () => {
      const key = head.dataset.sort;
      const way = head.dataset.way === "1" ? -1 : 1;
      for (const h of document.querySelectorAll("#heads button")) delete h.dataset.way;
      head.dataset.way = way;
      const value = (c) => (key === "name" || key === "status" ? c.dataset[key] : +c.dataset[key]);
      const order = (a, b) => (value(a) < value(b) ? -way : value(a) > value(b) ? way : 0);
      list.append(...[...cards].sort(order));
    });
  for (const b of document.querySelectorAll(".copy")) {
    if (!navigator.clipboard) continue;
    b.hidden = false;
    b.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText($(b.dataset.copy).textContent);
        b.textContent = "Copied";
      } catch {
        b.textContent = "Not allowed";
      }
      setTimeout(() => (b.textContent = "Copy"), 1500);
    });
  }

  // ---- one search tree ----------------------------------------------------
  const PARENT = 0, TACTIC = 1, LOGP = 2, MS = 3, DEPTH = 4, SCORE = 5, ORDER = 6, GOALS = 7,
    FAILS = 8, FAILED = 9, FLAGS = 10, REFUSED = 11, AGAIN = 12, FOUND = 13, TRIED = 14, WHY = 15,
    PART = 16, PARTS = 17;

  const tactic = (text) => {
    const cut = text.search(/[\s(⟨]/) < 0 ? text.length : text.search(/[\s(⟨]/);
    return el("span", "tac-t", el("b", "", text.slice(0, cut)), text.slice(cut));
  };

  const goal = (text) => {
    const pre = el("pre", "goal");
    for (const line of text.split("\n")) {
      const hyp = /^(\S[^:]*?)( : )/.exec(line);
      if (line.startsWith("case ")) pre.append(el("span", "case", line));
      else if (line.startsWith("⊢")) pre.append(el("span", "turn", "⊢"), line.slice(1));
      else if (hyp) pre.append(el("span", "hyp", hyp[1]), line.slice(hyp[1].length));
      else pre.append(line);
      pre.append("\n");
    }
    pre.lastChild.remove();
    return pre;
  };

  class Tree {
    constructor(host) {
      this.host = host;
      const data = JSON.parse($(host.dataset.tree).textContent);
      this.rows = data.nodes;
      this.text = data.strings;
      this.total = data.total;
      this.steps = data.steps;
      this.apart = data.and_or;
      this.until = Infinity;
      this.kids = this.rows.map(() => []);
      this.rows.forEach((r, i) => r[PARENT] >= 0 && this.kids[r[PARENT]].push(i));
      // The way of the proof first, then what was expanded, in order of expansion.
      const rank = (i) => (this.rows[i][FLAGS] & 1 ? -1 : this.rows[i][ORDER] < 0 ? 1e9 : this.rows[i][ORDER]);
      for (const k of this.kids) k.sort((a, b) => rank(a) - rank(b) || this.rows[b][SCORE] - this.rows[a][SCORE] || a - b);
      this.made = new Map();
      this.proof = this.rows.map((_, i) => i).filter((i) => this.rows[i][FLAGS] & 1);
      this.build();
    }

    build() {
      const bar = el("div", "searchbar", el("h2", "", "What was tried"));
      if (this.proof.length) bar.append(button("Show the proof's way", () => this.showProof()));
      bar.append(button("Unfold", () => this.unfold()), button("Fold all", () => this.fold()));
      this.host.append(bar);
      if (this.rows.length > 2) {
        this.plot = el("canvas", "plot");
        this.plot.setAttribute("role", "img");
        this.plot.setAttribute("aria-label", `${this.rows.length} states in the order in which they were found, deeper ones lower`);
        this.plot.addEventListener("click", (e) => this.pick(e));
        const cap = el("p", "caption", el("span", "key k-path"), "on the proof", el("span", "key k-exp"), "expanded",
          el("span", "key k-open"), "waiting");
        if (this.rows.some((r) => r[REFUSED] >= 0)) cap.append(el("span", "key k-ref"), "refused");
        cap.append(" — left to right as found, deeper is lower; tap a dot to see it");
        this.host.append(this.plot, this.timeline(), cap);
        new ResizeObserver(() => this.draw()).observe(this.plot);
        matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
      }
      if (this.rows.length < this.total)
        this.host.append(el("p", "note", `Showing ${number(this.rows.length)} of ${number(this.total)} states.`));
      this.root = el("div", "tree");
      this.host.append(this.root);
      this.root.append(this.node(0));
      this.made.get(0).open = true;
      this.fill(0);
    }

    // ---- the search as it went: everything found after the slider's step is left out
    timeline() {
      const slider = el("input", "time");
      slider.type = "range";
      slider.min = 0;
      slider.max = slider.value = this.steps;
      slider.setAttribute("aria-label", "The search up to this step");
      const said = el("output", "dim");
      const show = () => {
        const at = +slider.value;
        this.until = at >= this.steps ? Infinity : at;
        for (const [i, d] of this.made) d.hidden = !this.there(i);
        const found = this.rows.filter((_, i) => this.there(i)).length;
        const tried = this.rows.filter((r) => r[TRIED] >= 0 && r[TRIED] < this.until).length;
        said.textContent = `step ${number(at)} of ${number(this.steps)}: ${number(found)} states, ${number(tried)} expanded`;
        this.draw();
      };
      let timer = 0;
      const play = button("Play", () => {
        if (timer) return stop();
        if (+slider.value >= this.steps) slider.value = 0;
        play.textContent = "Stop";
        timer = setInterval(() => {
          slider.value = +slider.value + Math.max(1, this.steps / 150);
          show();
          if (+slider.value >= this.steps) stop();
        }, 60);
      });
      const stop = () => {
        clearInterval(timer);
        timer = 0;
        play.textContent = "Play";
      };
      slider.addEventListener("input", () => (stop(), show()));
      const bar = el("div", "timeline", play, slider, said);
      said.textContent = `${number(this.steps)} steps`;
      return bar;
    }

    there(i) {
      return this.rows[i][FOUND] < this.until;
    }

    node(i) {
      if (this.made.has(i)) return this.made.get(i);
      const r = this.rows[i];
      const d = el("details", "node");
      if (r[FLAGS] & 1) d.classList.add("path");
      if (r[ORDER] < 0 && !(r[FLAGS] & 2)) d.classList.add("unseen");
      if (r[PARTS] > 1) d.classList.add("and");
      d.hidden = !this.there(i);
      const meta = el("span", "meta");
      const add = (text, title, cls) => {
        const s = el("span", cls || "", text);
        s.title = title;
        meta.append(s);
      };
      if (r[REFUSED] >= 0) add("refused by the check", "the trusted check did not accept this proof", "bad");
      else if (r[FLAGS] & 2) add(this.apart ? "goal closed" : "no goals left", "finished", "qed");
      if (r[PARTS] > 1) add(`goal ${r[PART]} of ${r[PARTS]}`, "all goals that the tactic left must be proved", "all");
      else if (r[GOALS].length > 1) add(`${r[GOALS].length} goals`, "open goals");
      if (i > 0) add(`${number(r[MS], 1)} ms`, "time of this tactic in Lean");
      if (i > 0) add(`p ${number(Math.exp(r[LOGP]) * 100, 1)}%`, `log-probability ${r[LOGP]}`);
      if (i > 0) add(`score ${r[SCORE].toFixed(2)}`, "what the search ordered it by");
      if (r[ORDER] >= 0) add(`#${r[ORDER] + 1}`, "place in the order of expansion");
      else if (!(r[FLAGS] & 2)) add("waiting", "never expanded");
      const label = i === 0 ? el("span", "tac-t", el("b", "", "statement")) : tactic(this.text[r[TACTIC]]);
      d.append(el("summary", "", label, meta));
      d.addEventListener("toggle", () => d.open && this.fill(i));
      this.made.set(i, d);
      return d;
    }

    // The inside of a state is made when it is first opened.
    fill(i) {
      const d = this.made.get(i);
      if (d.childElementCount > 1) return;
      const r = this.rows[i];
      const box = el("div", "in");
      if (r[REFUSED] >= 0) box.append(el("p", "note", this.text[r[REFUSED]]));
      if (r[WHY].length)
        box.append(el("p", "note", "chosen with " + r[WHY].map(([n, v]) => `${this.text[n]} ${v >= 1e9 ? "∞" : number(v, 3)}`).join(", ")));
      for (const g of r[GOALS].slice(0, 12)) box.append(goal(this.text[g]));
      if (r[GOALS].length > 12) box.append(el("p", "note", `and ${r[GOALS].length - 12} more goals`));
      if (r[FAILED]) box.append(this.failures(r));
      if (r[AGAIN].length) box.append(this.again(r));
      const places = this.kids[i];
      const some = (from) => {
        for (const k of places.slice(from, from + MANY)) box.append(this.node(k));
        if (places.length > from + MANY) {
          const more = button(`${places.length - from - MANY} more`, () => (more.remove(), some(from + MANY)), "more");
          box.append(more);
        }
      };
      some(0);
      d.append(box);
    }

    failures(r) {
      const all = el("details", "tried", el("summary", "", `${r[FAILED]} tactic${r[FAILED] > 1 ? "s" : ""} failed here`));
      all.addEventListener("toggle", () => {
        if (all.childElementCount > 1) return;
        for (const [t, logp, ms, message, late] of r[FAILS])
          all.append(el("div", "fail", tactic(this.text[t]),
            el("span", "dim", `p ${number(Math.exp(logp) * 100, 1)}%  ${number(ms, 1)} ms`),
            el("div", late ? "msg late" : "msg", this.text[message])));
        if (r[FAILED] > r[FAILS].length)
          all.append(el("p", "note", `and ${r[FAILED] - r[FAILS].length} more, not kept on this page`));
      });
      return all;
    }

    again(r) {
      const all = el("details", "tried", el("summary", "", `${r[AGAIN].length} led to states already known`));
      for (const [t, to] of r[AGAIN]) {
        const line = el("div", "fail", tactic(this.text[t]));
        if (to >= 0) line.append(button("go there", () => this.reveal(to), "link"));
        all.append(line);
      }
      return all;
    }

    reveal(i, quiet) {
      const way = [];
      for (let at = i; at >= 0; at = this.rows[at][PARENT]) way.unshift(at);
      for (const at of way.slice(0, -1)) {
        const box = this.made.get(at);
        box.open = true;
        this.fill(at);
        const next = way[way.indexOf(at) + 1];
        // A child beyond the "more" button is put in all the same.
        if (!this.made.has(next)) box.lastElementChild.append(this.node(next));
      }
      const d = this.made.get(i);
      d.open = true;
      this.fill(i);
      if (quiet) return;
      for (const old of this.root.querySelectorAll(".flash")) old.classList.remove("flash");
      d.classList.add("flash");
      d.scrollIntoView({ block: "center" });
    }

    showProof() {
      this.fold();
      this.reveal(this.proof[this.proof.length - 1], true);
    }

    fold() {
      for (const [i, d] of this.made) if (i) d.open = false;
    }

    // Open states level by level, but not more than a browser likes.
    unfold() {
      let left = OPEN_MOST;
      let level = [0];
      while (level.length && left > 0) {
        const next = [];
        for (const i of level) {
          if (left-- <= 0) break;
          this.made.get(i).open = true;
          this.fill(i);
          for (const k of this.kids[i]) if (this.made.has(k)) next.push(k);
        }
        level = next;
      }
    }

    // ---- the plot: x as found, y depth --------------------------------------
    place(i, w, h) {
      const deepest = this.deepest ??= Math.max(1, ...this.rows.map((r) => r[DEPTH]));
      return [10 + (i * (w - 20)) / Math.max(1, this.rows.length - 1), 12 + (this.rows[i][DEPTH] * (h - 24)) / deepest];
    }

    draw() {
      const scale = window.devicePixelRatio || 1;
      const w = this.plot.clientWidth, h = this.plot.clientHeight;
      if (!w) return;
      this.plot.width = w * scale;
      this.plot.height = h * scale;
      const c = this.plot.getContext("2d");
      c.scale(scale, scale);
      const style = getComputedStyle(this.plot);
      const color = (name) => style.getPropertyValue(name).trim();
      const edge = (i) => {
        const [x, y] = this.place(i, w, h), [px, py] = this.place(this.rows[i][PARENT], w, h);
        c.beginPath();
        c.moveTo(px, py);
        c.bezierCurveTo(px, (py + y) / 2, x, (py + y) / 2, x, y);
        c.stroke();
      };
      c.lineWidth = 1;
      c.strokeStyle = color("--line");
      this.rows.forEach((r, i) => r[PARENT] >= 0 && !(r[FLAGS] & 1) && this.there(i) && edge(i));
      c.lineWidth = 2;
      c.strokeStyle = color("--proved");
      this.rows.forEach((r, i) => r[PARENT] >= 0 && r[FLAGS] & 1 && this.there(i) && edge(i));
      const size = this.rows.length > 800 ? 1.6 : this.rows.length > 200 ? 2.4 : 3.4;
      const dot = (i, fill, grow) => {
        const [x, y] = this.place(i, w, h);
        c.beginPath();
        c.arc(x, y, size * grow, 0, 7);
        if (fill) { c.fillStyle = fill; c.fill(); } else { c.lineWidth = 1; c.strokeStyle = color("--dim"); c.stroke(); }
      };
      const tried = (r) => r[ORDER] >= 0 && (r[TRIED] < this.until);
      this.rows.forEach((r, i) => r[FLAGS] & 1 || r[REFUSED] >= 0 || !this.there(i) || dot(i, tried(r) ? color("--tac") : "", tried(r) ? 1 : .8));
      this.rows.forEach((r, i) => r[REFUSED] >= 0 && this.there(i) && dot(i, color("--rejected"), 1.3));
      this.rows.forEach((r, i) => r[FLAGS] & 1 && this.there(i) && dot(i, color("--proved"), 1.3));
    }

    pick(e) {
      const box = this.plot.getBoundingClientRect();
      let best = 0, least = Infinity;
      this.rows.forEach((r, i) => {
        const [x, y] = this.place(i, box.width, box.height);
        const far = (x - e.clientX + box.left) ** 2 + (y - e.clientY + box.top) ** 2;
        if (far < least) [best, least] = [i, far];
      });
      this.reveal(best);
    }
  }

  // A tree is read and drawn when its theorem is first opened.
  for (const card of cards) {
    const host = card.querySelector(".search");
    if (!host) continue;
    const make = () => card.open && !host.dataset.made && ((host.dataset.made = "1"), new Tree(host));
    card.addEventListener("toggle", make);
    make();
  }
})();
