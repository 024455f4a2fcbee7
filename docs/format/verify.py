#!/usr/bin/env python3
"""Proves a Sikasso ledger (plain), a period package or the seal of a workbook, without Sikasso.

Written from the pages beside this file, with Python's standard library alone. Prints "sound", or each fault; exit 0 or 1 (2: not a file of these kinds).
It proves the chain, the rows that the chain covers, skeletons, seals and signatures. What it leaves out it names: derived tables, conversions, the
schema's triggers, reports, and whether the signer's key is the one that you compared on paper.
"""
import base64, decimal, functools, hashlib, json, posixpath, re, sqlite3, sys, unicodedata, urllib.parse, zipfile, zlib
from xml.etree import ElementTree

GENESIS = "0" * 64
EVENT_TAG = "sikasso.event.2"
LARGEST = 2**53 - 1
def canonical(value):
    """Canonical text: LEDGER.md, first section."""
    return json.dumps(ordered(value), ensure_ascii=False, separators=(",", ":"))
def ordered(value):
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, dict):
        return {ordered(key): ordered(value[key]) for key in sorted(value, key=lambda key: key.encode("utf-16-be"))}
    if isinstance(value, float) or isinstance(value, int) and abs(value) > LARGEST:
        raise ValueError("not an exact integer")
    return [ordered(each) for each in value] if isinstance(value, (list, tuple)) else value
def digest(data): return hashlib.sha256(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")).hexdigest()
def event_hash(sequence, previous, header, body_hash, tag=EVENT_TAG): return digest("\n".join([tag, str(sequence), previous, canonical(header), body_hash]))
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
        self.fault = self.faults.append
        self.db = opened(path)
        self.db.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
        self.records, self.posted, self.closings, self.hashes, self.format = {}, {}, {}, {}, None
        self.codes_chain, self.codes_found = {}, {}
    def wrong(self, found, text):
        self.faults += [text] if found else []
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
        strange = [subject for subject, body in self.records.items() if body and subject.partition(":")[0] not in self.tables]
        self.faults += [f"{subject}: of no register" for subject in strange]
        self.vouchers()
        self.seals()
    def chain(self):
        previous, expected = GENESIS, 1
        for row in self.rows("event", order="ORDER BY sequence"):
            sequence, content = row["sequence"], row["content"]
            header = [row["type"], row["subject"], row["at"], row["user_name"], row["command_id"]]
            self.wrong(sequence != expected or row["previous_hash"] != previous, f"event {sequence}: does not follow the one before")
            self.wrong(digest(content) != row["body_hash"], f"event {sequence}: its body was altered")
            self.wrong(event_hash(sequence, row["previous_hash"], header, row["body_hash"]) != row["hash"], f"event {sequence}: altered ({row['subject']})")
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
    def code(self, table, number):
        """The code of a row by its number: the chain's own, else as the tables stand."""
        if (table, number) in self.codes_chain:
            return self.codes_chain[(table, number)]
        if (table, number) not in self.codes_found:
            row = next(self.rows(table, "WHERE id = ?", (number,)), None)
            self.codes_found[(table, number)] = f"?{number}" if row is None else self.code_of(row, self.code_columns[table])
        return self.codes_found[(table, number)]
    def code_of(self, row, columns):
        parts = [self.code(refers, row[column]) if refers and isinstance(row[column], int) else "null" if row[column] is None else str(row[column]) for column, refers in columns]
        return unicodedata.normalize("NFC", "/".join(parts))
    def body_columns(self, row, columns):
        body = {}
        for column, name, refers, held, _ in columns:
            value = row[column]
            coded = self.code(refers, value) if refers and isinstance(value, int) else value
            body[name] = digest(value) if held == "digest" and value is not None else coded
        return body
    def register(self, register):
        name, columns, seen = register["name"], register["columns"], set()
        refers = {column: target for column, _, target, _, _ in columns}
        where = f'WHERE "{register["covered"]}" IS NOT NULL' if register["covered"] else ""
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
        gone = [subject for subject, body in self.records.items() if body and subject.startswith(name + ":") and subject not in seen]
        self.faults += [f"{subject}: is gone" for subject in gone]
    def part(self, subject, part, held, key):
        where = "WHERE " + " AND ".join(f'"{column}" = ?' for column in part["by"])
        order = "ORDER BY " + ", ".join(f'"{column}"' for column in part["order"]) if part["order"] else ""
        found = [self.body_columns(row, part["columns"]) for row in self.rows(part["table"], where, key, order)]
        self.wrong(len(found) != len(held), f"{subject}: {part['name']} has {len(found)} rows, the chain {len(held)}")
        for at, (before, now) in enumerate(zip(held, found), 1):
            self.compare(f"{subject}, {part['name']} {at}", before, now, part["columns"])
    def compare(self, subject, held, found, columns):
        defaults = {name: default for _, name, _, _, default in columns}
        for name in {**held, **found}:
            before = held.get(name, defaults.get(name))
            self.wrong(before != found.get(name), f"{subject}: {name} is {found.get(name)!r}, the chain holds {before!r}")
    def vouchers(self):
        lines, numbers, events, last = {}, {}, dict(self.posted), 0
        for row in self.rows("voucher_line", order="ORDER BY voucher_id, line_number"):
            lines.setdefault(row["voucher_id"], []).append(row)
        by_number = {row["id"]: row["number"] for row in self.rows("voucher")}
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
            self.wrong(row["sequence"] != numbers[key] or not number.endswith(f"-{key[0]}-{key[1]}-{row['sequence']:06d}"), f"voucher {number}: out of the run of its journal")
        self.faults += [f"event {sequence}: voucher {event['subject']} is gone" for sequence, (event, _) in events.items()]
        self.faults += [f"a line of no voucher: {own[0]['label']}" for own in lines.values()]
    def voucher(self, row, own, event, content, by_number):
        number = row["number"]
        people = [self.code("user", row[name]) for name in ("prepared_by", "approved_by", "posted_by")]
        header = [number] + [row[name] for name in ("source_id", "journal", "date", "value_date", "kind", "label")]
        header += [by_number.get(row["corrects_id"]), row["reason"], people[0], people[1]]
        try:
            same = same_values(json.loads(content), [header, [self.line(each) for each in own]])
        except (ValueError, TypeError, IndexError):
            same = False
        self.wrong(not same, f"voucher {number}: is not what event {event['sequence']} holds")
        kind = "reversed" if row["kind"] == "reversal" else "posted"
        self.wrong([event["type"], event["subject"], event["at"], event["user_name"]] != [kind, number, row["posted_at"], people[2]], f"voucher {number}: its event says otherwise")
        self.wrong(len(own) != row["line_count"] or any(each["date"] != row["date"] for each in own), f"voucher {number}: its lines are not its own")
        self.wrong(sum(each["side"] * each["amount_xof"] for each in own) != 0, f"voucher {number}: does not balance")
    def line(self, row):
        def named(table, column):
            return None if row[column] is None else self.code(table, row[column])
        budget = named("budget_line", "budget_line_id")
        values = [row[name] for name in ("line_number", "account", "side", "currency", "amount_minor", "amount_xof", "rate", "rate_source")]
        values += [named("grant_agreement", "grant_id"), budget.partition("/")[2] if budget else None, row["memo_budget_line"]]
        values += [named("partner", "partner_id"), named("activity", "activity_id"), named("site", "site_id"), named("third_party", "third_party_id")]
        return values + [row[name] for name in ("label", "document_reference", "document_date", "invoice", "payment_mode", "expense_type")]
    def seals(self):
        months = {row["month"]: row for row in self.rows("period")}
        for month, row in months.items():
            kind, sequence, seal = self.closings.get(month, (None, None, {}))
            closed = sequence if kind == "closed" else None
            if (row["state"] == "closed") != (closed is not None) or row["closed_sequence"] != closed:
                self.fault(f"month {month}: its state is not the chain's")
            elif closed is not None:
                self.seal(month, closed, seal)
        self.faults += [f"month {month}: is gone" for month in self.closings if month not in months]
    def seal(self, month, sequence, seal):
        self.wrong(self.hashes.get(seal.get("head"), sequence) >= sequence, f"month {month}: the head of its seal is not in the chain before it")
        query = """SELECT count(DISTINCT v.id), count(*), coalesce(sum(CASE WHEN l.side = 1 THEN l.amount_xof END), 0),
            coalesce(sum(CASE WHEN l.side = -1 THEN l.amount_xof END), 0) FROM voucher v JOIN voucher_line l ON l.voucher_id = v.id
            WHERE substr(v.date, 1, 7) = ? AND v.chain_sequence < ?"""
        found = self.db.execute(query, (month, sequence)).fetchone()
        totals = seal.get("totals", {})
        self.wrong(list(found) != [totals.get(name) for name in ("vouchers", "lines", "debitXof", "creditXof")], f"month {month}: its vouchers are not those that its seal counts")
def is_row(body): return isinstance(body, dict) and isinstance(body.get("columns"), dict)
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
    left = "not proved: schema and triggers, the bundled chart, derived balances, frozen months, conversions, documents, drafts"
    return ledger.faults, [f"head {getattr(ledger, 'head', '?')} at {getattr(ledger, 'sequence', '?')}", left]

# ---- packages: PACKAGE.md ----

FIELD, ORDER = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
CURVE = -121665 * pow(121666, -1, FIELD) % FIELD
def plus(one, other):
    """The sum of two points of edwards25519 (RFC 8032)."""
    (a, b), (c, d) = one, other
    k = CURVE * a * b * c * d
    return (a * d + b * c) * pow(1 + k, -1, FIELD) % FIELD, (b * d + a * c) * pow(1 - k, -1, FIELD) % FIELD
def times(number, point): return plus(times(number >> 1, plus(point, point)), point if number & 1 else (0, 1)) if number else (0, 1)
def point_of(raw):
    y = int.from_bytes(raw, "little") & (2**255 - 1)
    square = (y * y - 1) * pow(CURVE * y * y + 1, -1, FIELD) % FIELD
    x = pow(square, (FIELD + 3) // 8, FIELD)
    x = x if (x * x - square) % FIELD == 0 else x * pow(2, (FIELD - 1) // 4, FIELD) % FIELD
    if len(raw) != 32 or (x * x - square) % FIELD:
        raise ValueError("no point of the curve")
    return x if x & 1 == raw[31] >> 7 else FIELD - x, y

def signed(data, signature, key):
    """Whether an Ed25519 signature of 64 bytes holds."""
    number = int.from_bytes(hashlib.sha512(signature[:32] + key + data).digest(), "little") % ORDER
    scalar, (x, y) = int.from_bytes(signature[32:], "little"), point_of(key)
    x, y = plus(times(scalar, point_of(b"\x58" + 31 * b"\x66")), times(number, (FIELD - x, y)))
    return len(signature) == 64 and scalar < ORDER and (y | (x & 1) << 255).to_bytes(32, "little") == signature[:32]

def skeleton_of(data):
    """The hash and the header of each event of a skeleton, in order; the first of them stands at place 1."""
    lines = data.decode().split("\n")
    if lines.pop() or len(lines) < 2 or lines[0] != canonical([GENESIS]):
        raise ValueError("skeleton: not of its form")
    events, previous = [], GENESIS
    for place, line in enumerate(lines[1:], 1):
        sequence, *header, body_hash = json.loads(line)
        if line != canonical([sequence, *header, body_hash]) or [type(each) for each in header] != 5 * [str] or not re.fullmatch("[0-9a-f]{64}", body_hash):
            raise ValueError(f"skeleton, line {place + 1}: not of its form")
        if type(sequence) is not int or sequence != place:
            raise ValueError(f"skeleton: event {place} is missing, or not in its place")
        previous = event_hash(place, previous, header, body_hash)
        events.append((previous, header))
    return events
def note_of(text):
    """The text of a head, its place, hash and instant, and what stands under it: HEAD.md."""
    found = re.fullmatch(r"(sikasso/[0-9a-f-]{36}\n([1-9][0-9]{0,14})\n(.{43}=)\n[0-9]{4}-[0-9]{2}-[0-9]{2} (.{24})\n)\n(.*)", text, re.DOTALL)
    if not found:
        raise ValueError("head: not of its form")
    return found[1], int(found[2]), base64.b64decode(found[3], validate=True).hex(), found[4], found[5]

PARTS = ["vouchers.ndjson", "report.json", "treasury.json", "advances.json", "compliance.json", "head", "skeleton.ndjson"]
LARGEST_PARTS = {"signature": 1 << 10, "head": 1 << 14, "manifest.json": 1 << 23, "attachments": 25 << 20}

def container(path):
    """The parts of a package by name; nothing else may be in the file."""
    with zipfile.ZipFile(path) as archive, open(path, "rb") as file:
        parts = {each.orig_filename: each for each in archive.infolist()}
        known = "|".join(map(re.escape, ["manifest.json", "signature", *PARTS])) + "|attachments/[0-9a-f]{64}"
        for name, part in parts.items():
            if not re.fullmatch(known, name) or part.file_size > LARGEST_PARTS.get(name.partition("/")[0], 1 << 27):
                raise ValueError(f"{name!r} has no place in a package, or is too large")
        sizes = [76 + 2 * len(name.encode()) + part.compress_size for name, part in parts.items()]
        if len(parts) != len(archive.infolist()) or sum(sizes) + 22 != file.seek(0, 2) or sum(part.file_size for part in parts.values()) > 768 << 20:
            raise ValueError("the container holds more than its parts")
        return {name: archive.read(part) for name, part in parts.items()}
def verify_package(path):
    faults, notes = [], []
    try:
        package(container(path), faults, notes)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, LookupError, TypeError, AttributeError, ValueError) as cause:
        faults.append(f"cannot be read further: {cause}")
    return faults, [*notes, "not proved: report, treasury, advances, compliance and control totals; whose key it is: compare its fingerprint with the paper"]

def package(parts, faults, notes):
    raw = parts.pop("manifest.json")
    manifest = json.loads(raw)
    if canonical(manifest).encode() != raw or [manifest["format"], manifest["kind"], manifest["sequence"] == 1] != [1, "period-report", manifest["previous"] == GENESIS]:
        raise ValueError("the manifest is not of its form")
    sender, key = manifest["sender"], bytes.fromhex(manifest["sender"]["publicKey"])
    notes += [f"package {digest(raw)} of {sender['organisation']}, head {manifest['head']}", f"signed by the key of fingerprint {digest(key)}"]
    signature = parts.pop("signature", b"").decode()
    faults += ["the signature does not hold"] if not re.fullmatch("[0-9a-f]{128}", signature) or not signed(b"sikasso.package.1\n" + raw, bytes.fromhex(signature), key) else []
    listed = {part["name"]: [part["bytes"], part["sha256"]] for part in manifest["parts"]}
    for name in sorted({*PARTS, *listed, *parts}):
        faults += [f"{name}: missing, added or changed"] if listed.get(name) != (name in parts and [len(parts[name]), digest(parts[name])]) else []
    text, place, root, at, under = note_of(parts["head"].decode())
    faults += ["head: not signed by the sender"] if under.count("\n") != 1 or not under.startswith(f"\u2014 {sender['organisation']} ") or not mark_holds(text, under.rstrip("\n"), [sender["publicKey"]]) else []
    events = skeleton_of(parts["skeleton.ndjson"])
    if [len(events), *events[-1]][:2] != [place, root] or root != manifest["head"] or events[-1][1][2] != at:
        raise ValueError("the skeleton does not lead to the head")
    closings = {header[1]: [value, header[0], header[2]] for value, header in events if header[0] in ("closed", "reopened")}
    for seal in manifest["seals"]:
        faults += [f"month {seal['month']}: its seal is not its last closing"] if closings.get(seal["month"]) != [seal["head"], "closed", seal["at"]] else []
    last, counted, attached, lines = 0, [0, 0], set(), parts["vouchers.ndjson"].decode().split("\n")
    for text in lines if lines[-1] else lines[:-1]:
        voucher = json.loads(text)
        (sequence, previous, *head, stated), header, own = voucher["event"], voucher["header"], voucher["lines"]
        kind = "reversed" if header[5] == "reversal" else "posted"
        found = event_hash(sequence, previous, [kind, header[0], *head], digest(canonical([header, own])))
        faults += [f"voucher {header[0]}: is not event {sequence} of the chain"] if canonical(voucher) != text or found != stated or not last < sequence <= len(events) or events[sequence - 1][0] != found else []
        inside = manifest["period"]["from"] <= header[3] <= manifest["period"]["to"] and manifest["grant"] in [each[8] for each in own]
        faults += [f"voucher {header[0]}: does not balance, or is not of the grant and period"] if sum(each[2] * each[5] for each in own) or not inside else []
        last, counted = sequence, [counted[0] + 1, counted[1] + len(own)]
        attached |= {"attachments/" + each["sha256"] for each in voucher["documents"]}
    faults += ["the vouchers and documents are not those that the manifest counts"] if attached != {*parts} - {*PARTS} or [manifest["counts"][name] for name in ("vouchers", "lines", "attachments")] != [*counted, len(attached)] else []

# ---- the seal of a workbook: WORKBOOK-SEAL.md ----

SEAL, YES, ESCAPES = "sikasso.workbook-seal.1", ("1", "true", "on"), {"\\": "\\\\", " ": "\\s", "\n": "\\n", "\t": "\\t"}
def nfc(text): return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
def line_of(*fields): return nfc(" ".join(str(each).translate(str.maketrans(ESCAPES)) or "\\e" for each in fields))
def field(text): return re.sub(r"\\(.)", lambda found: {"s": " ", "n": "\n", "t": "\t", "e": ""}.get(found[1], found[1]), text)
def tag(node): return node.tag.rpartition("}")[2]
def run_text(node): return "".join((each.text or "") if tag(each) == "t" else "" if tag(each) == "rPh" else run_text(each) for each in node)
def letters_of(column): return letters_of((column - 1) // 26) + chr(65 + (column - 1) % 26) if column else ""
def column_of(letters): return functools.reduce(lambda total, each: total * 26 + ord(each) - 64, letters.upper(), 0)
def thin(text, limit): return re.fullmatch(r"\s*(-?[0-9.]+(e-?[0-9]+)?)?\s*", text or "9999", re.I) is not None and float(text or "9999") < limit
def said(text):
    text = re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)
    return nfc(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
def under(node, path):
    """The elements at a path of names, without their prefixes, below a node."""
    for name in path.split("/"):
        node = [child for each in node for child in each if tag(child) == name]
    return node
def plain_number(text, result):
    if not re.fullmatch(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,3})?", text) or len(text) > 400:
        return text
    value = decimal.Context(prec=12 if result else 15, rounding=decimal.ROUND_HALF_UP).create_decimal(text)
    wide = decimal.Context(prec=1100, rounding=decimal.ROUND_HALF_UP)
    shown = f"{value.quantize(decimal.Decimal('1e-6'), context=wide) if result else value:f}"
    return ("0" if not float(shown) and not shown.strip("-0.") else shown.rstrip("0").rstrip(".") if "." in shown else shown)
def plain_formula(text):
    pieces = re.findall(r'"(?:[^"]|"")*"|[^"]+', text[text.startswith("="):])
    return "".join(each if each[0] == '"' else nfc(re.sub("[ \t\r\n\xa0$']", "", each).upper()) for each in pieces)
def moved(formula, rows, columns):
    def move(found):
        column = found[2] if found[1] or not found[2] else letters_of(column_of(found[2]) + columns)
        return f"{found[1]}{column}{found[3]}{found[4] if found[3] else int(found[4]) + rows}" if column else found[0]
    return re.sub(r"\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'|(?<![\w.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.])", move, formula, flags=re.ASCII)

def value_of(cell, texts, result):
    kind, found = cell.get("t", "n"), under([cell], "v") + under([cell], "is/t") + under([cell], "is/r/t")
    text = "".join(each.text or "" for each in found)
    plain = text.strip()
    if kind == "b":
        return f"b{int(plain in YES)}" if found else ""
    if kind not in ("s", "e", "d", "str", "inlineStr"):
        return "n" + plain_number(plain, result) if plain else ""
    if kind == "s":
        text = texts[int(plain)] if re.fullmatch("[0-9]+", plain) and int(plain) < len(texts) else ""
    text = nfc(plain) if kind in ("e", "d") else text if kind == "s" else said(text)
    return (kind if kind in ("e", "d") else "t") + text if text else ""
def formula_of(cell, shared, row, column):
    for each in under([cell], "f"):
        own = each.get("si") if each.get("t") == "shared" else None
        if own is not None and each.text:
            shared[own] = (each.text, row, column)
        text, first, left = shared.get(own, ("" if own is not None else each.text or "", row, column))
        return "=" + plain_formula(moved(text, row - first, column - left) if own is not None else text)
    return ""

def cells_of(sheet, texts, hide):
    """The cells of a sheet that say something: row, column, value and line."""
    row, shared = 0, {}
    for each in under(sheet, "sheetData/row"):
        row, column = int(each.get("r")) if re.fullmatch("[1-9][0-9]*", each.get("r") or "") else row + 1, 0
        if each.get("hidden") in YES or thin(each.get("ht"), 1.5):
            hide("row", row)
        for cell in under([each], "c"):
            named = re.match("[A-Za-z]{1,3}", cell.get("r", ""))
            column = column_of(named[0]) if named else column + 1
            formula = formula_of(cell, shared, row, column)
            value = value_of(cell, texts, formula != "")
            if value or formula:
                yield row, column, value, line_of("cell", letters_of(column) + str(row), value, formula)

def described(archive):
    """The lines of sheets, names, hidden rows and columns, in their order; and the cells of each sheet."""
    names = {name.lower(): name for name in archive.namelist()}
    def root(part, name):
        node = ElementTree.fromstring(archive.read(names[part])) if part in names else ElementTree.Element(name)
        return [node if tag(node) == name else ElementTree.Element(name)]
    def tied(owner):
        folder, _, name = owner.rpartition("/")
        for each in under(root(posixpath.join(folder, "_rels", name + ".rels"), "Relationships"), "Relationship"):
            target = posixpath.normpath(posixpath.join("/" + folder, each.get("Target", "").replace("\\", "/")))
            yield each.get("Id", ""), each.get("Type", "").rpartition("/")[2].lower(), target.lstrip("/").lower()
    main = next((target for _, kind, target in tied("") if kind == "officedocument"), "xl/workbook.xml")
    ties, book, sheets, parts, cells = list(tied(main)), root(main, "workbook"), [], set(), []
    strings = root(next((target for _, kind, target in ties if kind == "sharedstrings"), ""), "sst")
    texts = [said(run_text(each)) for each in under(strings, "si")]
    for each in under(book, "definedNames/definedName"):
        if nfc(each.get("name", "").upper()) != "_XLNM._FILTERDATABASE":
            parts.add(line_of("name", int(each.get("localSheetId", "-1")) + 1, each.get("name", "").upper(), plain_formula(each.text or "")))
    for number, each in enumerate(under(book, "sheets/sheet"), 1):
        own = next((value for key, value in each.items() if key == "id" or key.endswith("}id")), "")
        _, kind, target = next((tie for tie in ties if tie[0] == own), ("", "none", ""))
        state = each.get("state") if each.get("state") in ("hidden", "veryHidden") else "visible"
        sheets.append(line_of("sheet", number, each.get("name", ""), f"{state} {kind}"))
        sheet = root(target if kind == "worksheet" else "", "worksheet")
        hide = lambda what, key: parts.add(line_of(what, number, key, "hidden"))
        for col in under(sheet, "cols/col"):
            for column in range(max(1, int(col.get("min"))), min(int(col.get("max")), 16384) + 1) if col.get("hidden") in YES or thin(col.get("width"), 0.5) else ():
                hide("column", letters_of(column))
        cells.append(list(cells_of(sheet, texts, hide)))
    return sheets + sorted(parts), cells
def seal_of(cells):
    """The lines of the seal in a sheet, and their rows."""
    lines, first = [], 0
    for row, _, value, _ in [each for each in cells if each[1] == 1]:
        if value.startswith("t#") and (row == first + len(lines) if lines else re.match(r"t#sikasso\.workbook-seal\.\d+ ", value)):
            lines, first = [*lines, value[1:]], first or row
        elif lines:
            break
    return lines, range(first, first + len(lines))

def verify_workbook(path):
    """The seal of a workbook; None for any other file of its kind."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts, sheets = described(archive)
        return sealed(parts, sheets)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, LookupError, TypeError, ValueError, ElementTree.ParseError) as cause:
        return [f"cannot be read: {cause}"], []
def sealed(parts, sheets):
    at, lines, span = next(((at, *seal_of(cells)) for at, cells in reversed([*enumerate(sheets, 1)]) if seal_of(cells)[0]), (0, [], ()))
    if not lines:
        return None
    stated = lambda word: [each[len(word) + 2:] for each in lines[1:] if each.startswith(f"#{word} ")]
    first = f"{SEAL} {digest(''.join(each + chr(10) for each in [SEAL, *lines[1:]] if not each.startswith('#signature ')))}"
    faults = [] if lines[0] == "#" + first else ["the text of the seal was altered"]
    held = [each for each in stated("part") if each.split()[0] in ("sheet", "name", "row", "column")]
    faults += [f"gone: {each}" for each in held if each not in parts] + [f"not sealed: {each}" for each in parts if each not in held]
    faults += ["its parts are not in their order"] if held != parts and not faults else []
    hand = {(int(each.split()[0]), name) for each in stated("hand") for name in each.split()[1:]}
    for number, cells in enumerate(sheets, 1):
        kept = [line for row, column, _, line in cells if not (number == at and column == 1 and row in span) and (number, letters_of(column) + str(row)) not in hand]
        faults += [f"sheet {number}: its cells do not say what was sealed"] if not any(each.startswith(f"{number} {len(kept)} {digest(''.join(each + chr(10) for each in kept))} ") for each in stated("cells")) else []
    return faults + note_faults(stated, first), [f"head {' '.join(stated('head'))} at {' '.join(stated('sequence'))}", *(f"key of fingerprint {digest(bytes.fromhex(each))}" for each in stated("key")),
        f"not proved: how cells and pages look, objects, {len(hand)} cells left to the hand; that the ledger says the same; whose key it is"]

def note_faults(stated, first):
    """What does not hold of the head under a seal and of its signatures, by the keys that the seal carries: HEAD.md."""
    note = "\n".join(map(field, stated("note")))
    if not note:
        return []
    text, place, root, _, under_it = note_of(note)
    if [text.partition("\n")[0], str(place), root] != ["sikasso/" + "".join(map(field, stated("ledger"))), *stated("sequence"), *stated("head")]:
        return ["the head of its note is not that of its seal"]
    last = text + "\n" + under_it if not under_it.startswith("unsigned") else under_it.partition("\n\n")[2]
    held = lambda signed_text, marks: [holds for mark in marks.splitlines() for holds in [mark_holds(signed_text, mark, stated("key"))] if holds is not None]
    faults = [] if not last or all(held(last.rpartition("\n\n")[0] + "\n", last.rpartition("\n\n")[2])) else ["a signature of its head does not hold"]
    faults += ["its head is signed, its seal is not by the same key"] if not under_it.startswith("unsigned") and held(first + "\n", "\n".join(map(field, stated("signature")))) != [True] else []
    return faults
def mark_holds(text, line, keys):
    """None for a signature by a key that is not among these."""
    _, name, mark = line.split(" ")
    raw = base64.b64decode(mark, validate=True)
    key = next((key for key in map(bytes.fromhex, keys) if hashlib.sha256(f"{name}\n\1".encode() + key).digest()[:4] == raw[:4]), None)
    return key and signed(text.encode(), raw[4:], key)
def main(arguments):
    """Each file in turn; with several, a line with its name comes before each verdict."""
    if not arguments:
        print("usage: verify.py FILE …")
    return max((verify(path, len(arguments) > 1) for path in arguments), default=2)
def verify(path, named):
    print(f"== {path}\n" if named else "", end="")
    with open(path, "rb") as file:
        start = file.read(43)
    packed = start[30:] == b"manifest.json" or path.endswith(".sikpkg")
    kinds = {b"SQLi": verify_ledger, b"PK\3\4": verify_package if packed else verify_workbook}
    proof = kinds[start[:4]](path) if start[:4] in kinds else None
    if not proof:
        print(f"{path}: neither a plain ledger, nor a package, nor a sealed workbook")
        return 2
    faults, notes = proof
    print("\n".join(notes + (faults or ["sound"])))
    return 1 if faults else 0

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
