#!/usr/bin/env python3
"""Proves a Sikasso ledger (plain), a period package or the seal of a workbook, without Sikasso.

Written from the pages beside this file, with Python's standard library alone. Prints "sound", or each fault; exit 0 or 1 (2: not a file of these kinds).
It proves the chain, the rows that the chain covers, skeletons, seals and signatures. It leaves out what it names at the end: derived tables, conversions,
the schema's triggers, documents' bytes, and whether the signer's key is the one that you compared on paper.
"""
import hashlib
import json
import sqlite3
import sys
import unicodedata
import urllib.parse
import zipfile

GENESIS = "0" * 64
EVENT_TAG = "sikasso.event.2"
LARGEST = 2**53 - 1


def canonical(value):
    """Canonical text: LEDGER.md, first section."""
    if isinstance(value, str):
        return json.dumps(unicodedata.normalize("NFC", value), ensure_ascii=False)
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, int):
        if abs(value) > LARGEST:
            raise ValueError("not an exact integer")
        return str(value)
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(canonical(each) for each in value) + "]"
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(canonical(key) + ":" + canonical(value[key]) for key in keys) + "}"
    raise ValueError("no canonical value")


def digest(data):
    return hashlib.sha256(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")).hexdigest()


def event_hash(sequence, previous, header, body_hash, tag=EVENT_TAG):
    return digest("\n".join([tag, str(sequence), previous, canonical(header), body_hash]))


# ---- the ledger ----

def opened(path):
    """Read-only, with its write-ahead log where there is one; without it on a medium that cannot be written."""
    name = "file:" + urllib.parse.quote(path)
    try:
        db = sqlite3.connect(name + "?mode=ro", uri=True)
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        return db
    except sqlite3.OperationalError:
        return sqlite3.connect(name + "?mode=ro&immutable=1", uri=True)


class Ledger:
    def __init__(self, path):
        self.faults = []
        self.db = opened(path)
        self.db.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
        self.records, self.posted, self.closings, self.hashes, self.format = {}, {}, {}, {}, None
        self.codes_chain, self.codes_found = {}, {}

    def fault(self, text):
        self.faults.append(text)

    def rows(self, table, where="", values=(), order=""):
        cursor = self.db.execute(f'SELECT * FROM "{table}" {where} {order}', values)
        names = [column[0] for column in cursor.description]
        for row in cursor:
            yield dict(zip(names, row))

    def verify(self):
        self.chain()
        if not self.format:
            self.fault("the chain does not describe the file")
            return
        self.code_columns = dict(self.format["codes"])
        self.tables = {each["name"]: each["table"] for each in self.format["registers"]}
        for subject, body in self.records.items():
            name, _, code = subject.partition(":")
            if body and isinstance(body["columns"].get("record"), int) and name in self.tables:
                self.codes_chain[(self.tables[name], body["columns"]["record"])] = code
        for register in self.format["registers"]:
            self.register(register)
        for subject, body in self.records.items():
            if body and subject.partition(":")[0] not in self.tables:
                self.fault(f"{subject}: of no register")
        self.vouchers()
        self.seals()

    def chain(self):
        previous, expected = GENESIS, 1
        for row in self.rows("event", order="ORDER BY sequence"):
            sequence, content = row["sequence"], row["content"]
            header = [row["type"], row["subject"], row["at"], row["user_name"], row["command_id"]]
            if sequence != expected or row["previous_hash"] != previous:
                self.fault(f"event {sequence}: does not follow the one before")
            if digest(content) != row["body_hash"]:
                self.fault(f"event {sequence}: its body was altered")
            if event_hash(sequence, row["previous_hash"], header, row["body_hash"]) != row["hash"]:
                self.fault(f"event {sequence}: altered ({row['subject']})")
            self.take(row, content)
            self.hashes[row["hash"]] = sequence
            previous, expected = row["hash"], sequence + 1
        self.head, self.sequence = previous, expected - 1

    def take(self, row, content):
        kind, subject = row["type"], row["subject"]
        try:
            body = json.loads(content)
        except ValueError:
            body = None
        if kind == "record":
            self.records[subject] = body if is_row(body) else None
        elif kind == "records":
            for code, each in body if isinstance(body, list) else []:
                self.records[f"{subject}:{code}"] = each if is_row(each) else None
        elif kind in ("posted", "reversed"):
            self.posted[row["sequence"]] = (row, content)
        elif kind in ("closed", "reopened"):
            self.closings[subject] = (kind, row["sequence"], body if isinstance(body, dict) else {})
        elif kind == "format":
            self.format = body

    # -- codes --

    def code(self, table, number):
        """The code of a row by its number: the chain's own, else as the tables stand."""
        if (table, number) in self.codes_chain:
            return self.codes_chain[(table, number)]
        if (table, number) not in self.codes_found:
            row = next(self.rows(table, "WHERE id = ?", (number,)), None)
            self.codes_found[(table, number)] = f"?{number}" if row is None else self.code_of(row, self.code_columns[table])
        return self.codes_found[(table, number)]

    def code_of(self, row, columns):
        parts = [self.code(refers, row[column]) if refers and isinstance(row[column], int) else text_of(row[column]) for column, refers in columns]
        return unicodedata.normalize("NFC", "/".join(parts))

    # -- registers --

    def body_columns(self, row, columns):
        body = {}
        for column, name, refers, held, _ in columns:
            value = row[column]
            if held == "digest":
                body[name] = None if value is None else digest(value)
            else:
                body[name] = self.code(refers, value) if refers and isinstance(value, int) else value
        return body

    def register(self, register):
        name, columns = register["name"], register["columns"]
        refers = {column: target for column, _, target, _, _ in columns}
        where = f'WHERE "{register["covered"]}" IS NOT NULL' if register["covered"] else ""
        seen = set()
        for row in self.rows(register["table"], where):
            code = self.code_of(row, [(column, refers.get(column)) for column in register["code"]])
            subject = f"{name}:{code}"
            seen.add(subject)
            held = self.records.get(subject)
            if held is None:
                self.fault(f"{subject}: in no event of the chain")
                continue
            self.compare(subject, held["columns"], self.body_columns(row, columns), columns)
            for part in register["parts"]:
                self.part(subject, part, held.get("parts", {}).get(part["name"], []), [row[key] for key in register["key"]])
        for subject, body in self.records.items():
            if body and subject.startswith(name + ":") and subject not in seen:
                self.fault(f"{subject}: is gone")

    def part(self, subject, part, held, key):
        where = "WHERE " + " AND ".join(f'"{column}" = ?' for column in part["by"])
        order = "ORDER BY " + ", ".join(f'"{column}"' for column in part["order"]) if part["order"] else ""
        found = [self.body_columns(row, part["columns"]) for row in self.rows(part["table"], where, key, order)]
        if len(found) != len(held):
            self.fault(f"{subject}: {part['name']} has {len(found)} rows, the chain {len(held)}")
        for at, (before, now) in enumerate(zip(held, found), 1):
            self.compare(f"{subject}, {part['name']} {at}", before, now, part["columns"])

    def compare(self, subject, held, found, columns):
        defaults = {name: default for _, name, _, _, default in columns}
        for name in {**held, **found}:
            before = held.get(name, defaults.get(name))
            if before != found.get(name):
                self.fault(f"{subject}: {name} is {found.get(name)!r}, the chain holds {before!r}")

    # -- vouchers --

    def vouchers(self):
        lines, numbers, events = {}, {}, dict(self.posted)
        for row in self.rows("voucher_line", order="ORDER BY voucher_id, line_number"):
            lines.setdefault(row["voucher_id"], []).append(row)
        by_number = {row["id"]: row["number"] for row in self.rows("voucher")}
        last = 0
        for row in self.rows("voucher", order="ORDER BY id"):
            number, own = row["number"], lines.pop(row["id"], [])
            event, content = events.pop(row["chain_sequence"], (None, ""))
            if event is None or row["chain_sequence"] <= last:
                self.fault(f"voucher {number}: in no event of the chain, or out of its order")
                continue
            last = row["chain_sequence"]
            self.voucher(row, own, event, content, by_number)
            key = (row["journal"], row["fiscal_year"])
            numbers[key] = numbers.get(key, 0) + 1
            if row["sequence"] != numbers[key] or not number.endswith(f"-{key[0]}-{key[1]}-{row['sequence']:06d}"):
                self.fault(f"voucher {number}: out of the run of its journal")
        for sequence, (event, _) in events.items():
            self.fault(f"event {sequence}: voucher {event['subject']} is gone")
        for own in lines.values():
            self.fault(f"a line of no voucher: {own[0]['label']}")

    def voucher(self, row, own, event, content, by_number):
        number = row["number"]
        people = [self.code("user", row[name]) for name in ("prepared_by", "approved_by", "posted_by")]
        header = [number, row["source_id"], row["journal"], row["date"], row["value_date"], row["kind"], row["label"]]
        header += [by_number.get(row["corrects_id"]), row["reason"], people[0], people[1]]
        body = [header, [self.line(each) for each in own]]
        try:
            same = same_values(json.loads(content), body)
        except (ValueError, TypeError, IndexError):
            same = False
        if not same:
            self.fault(f"voucher {number}: is not what event {event['sequence']} holds")
        kind = "reversed" if row["kind"] == "reversal" else "posted"
        if [event["type"], event["subject"], event["at"], event["user_name"]] != [kind, number, row["posted_at"], people[2]]:
            self.fault(f"voucher {number}: its event says otherwise")
        if len(own) != row["line_count"] or any(each["date"] != row["date"] for each in own):
            self.fault(f"voucher {number}: its lines are not its own")
        if sum(each["side"] * each["amount_xof"] for each in own) != 0:
            self.fault(f"voucher {number}: does not balance")

    def line(self, row):
        def named(table, column):
            return None if row[column] is None else self.code(table, row[column])
        budget = named("budget_line", "budget_line_id")
        values = [row[name] for name in ("line_number", "account", "side", "currency", "amount_minor", "amount_xof", "rate", "rate_source")]
        values += [named("grant_agreement", "grant_id"), budget.partition("/")[2] if budget else None, row["memo_budget_line"]]
        values += [named("partner", "partner_id"), named("activity", "activity_id"), named("site", "site_id"), named("third_party", "third_party_id")]
        return values + [row[name] for name in ("label", "document_reference", "document_date", "invoice", "payment_mode", "expense_type")]

    # -- seals --

    def seals(self):
        months = {row["month"]: row for row in self.rows("period")}
        for month, row in months.items():
            kind, sequence, seal = self.closings.get(month, (None, None, {}))
            closed = sequence if kind == "closed" else None
            if (row["state"] == "closed") != (closed is not None) or row["closed_sequence"] != closed:
                self.fault(f"month {month}: its state is not the chain's")
            elif closed is not None:
                self.seal(month, closed, seal)
        for month in self.closings:
            if month not in months:
                self.fault(f"month {month}: is gone")

    def seal(self, month, sequence, seal):
        if self.hashes.get(seal.get("head"), sequence) >= sequence:
            self.fault(f"month {month}: the head of its seal is not in the chain before it")
        query = """SELECT count(DISTINCT v.id), count(*), coalesce(sum(CASE WHEN l.side = 1 THEN l.amount_xof END), 0),
            coalesce(sum(CASE WHEN l.side = -1 THEN l.amount_xof END), 0) FROM voucher v JOIN voucher_line l ON l.voucher_id = v.id
            WHERE substr(v.date, 1, 7) = ? AND v.chain_sequence < ?"""
        found = self.db.execute(query, (month, sequence)).fetchone()
        totals = seal.get("totals", {})
        if list(found) != [totals.get(name) for name in ("vouchers", "lines", "debitXof", "creditXof")]:
            self.fault(f"month {month}: its vouchers are not those that its seal counts")


def is_row(body):
    return isinstance(body, dict) and isinstance(body.get("columns"), dict)


def text_of(value):
    return "null" if value is None else str(value)


def same_values(held, found):
    """Whether a voucher's body says the same; values born after the event are empty."""
    if [len(held), len(held[1])] != [2, len(found[1])]:
        return False
    pairs = [(held[0], found[0]), *zip(held[1], found[1])]
    return all(before == now[: len(before)] and not any(value is not None for value in now[len(before):]) for before, now in pairs)


def verify_ledger(path):
    ledger = Ledger(path)
    try:
        ledger.verify()
    except (sqlite3.Error, KeyError, TypeError, ValueError) as cause:
        ledger.fault(f"cannot be read further: {cause}")
    ledger.db.close()
    left = "not proved: schema and triggers, derived balances, conversions, documents, drafts"
    return ledger.faults, [f"head {getattr(ledger, 'head', '?')} at {getattr(ledger, 'sequence', '?')}", left]


def main(arguments):
    """Each file in turn; with several, a line with its name comes before each verdict."""
    if not arguments:
        print("usage: verify.py FILE …")
        return 2
    codes = []
    for path in arguments:
        if len(arguments) > 1:
            print(f"== {path}")
        codes.append(verify(path))
    return max(codes)


def verify(path):
    with open(path, "rb") as file:
        start = file.read(16)
    if start == b"SQLite format 3\0":
        faults, notes = verify_ledger(path)
    else:
        print(f"{path}: neither a plain ledger, nor a package, nor a sealed workbook")
        return 2
    for note in notes:
        print(note)
    print("\n".join(faults) if faults else "sound")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
