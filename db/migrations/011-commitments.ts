/**
 * The tables of the area commitments (spec 04 §2.5): requisition, order, receipt. What is invoiced and paid is never stored here: it is
 * read from the vouchers that an order is the origin of. Quantities are thousandths of a unit. Numbers are drawn once and no numbered
 * row goes away, so that each series has no gap.
 */
export const commitmentsMigration = `
CREATE TABLE purchase_requisition (
  id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, year INTEGER NOT NULL, sequence INTEGER NOT NULL, date TEXT NOT NULL, need TEXT NOT NULL,
  requester TEXT NOT NULL, needed_on TEXT, grant_id INTEGER REFERENCES grant_agreement(id), budget_line_id INTEGER REFERENCES budget_line(id),
  partner_id INTEGER REFERENCES partner(id), activity TEXT, category TEXT, estimate_xof INTEGER NOT NULL CHECK (estimate_xof > 0),
  state TEXT NOT NULL CHECK (state IN ('requested','approved','rejected','cancelled')), requested_by INTEGER NOT NULL REFERENCES user(id),
  decided_by INTEGER REFERENCES user(id), decided_on TEXT, available_xof INTEGER, reason TEXT,
  CHECK ((grant_id IS NULL) = (budget_line_id IS NULL)), UNIQUE (year, sequence)
) STRICT;
CREATE TRIGGER purchase_requisition_kept BEFORE DELETE ON purchase_requisition BEGIN SELECT RAISE(ABORT, 'IMMUTABLE purchase_requisition'); END;

CREATE TABLE purchase_order (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('order','contract','payroll')), number TEXT UNIQUE, series TEXT NOT NULL, year INTEGER,
  sequence INTEGER, requisition_id INTEGER REFERENCES purchase_requisition(id), third_party_id INTEGER REFERENCES third_party(id), object TEXT NOT NULL,
  date TEXT NOT NULL, expected_on TEXT, expires_on TEXT, first_month TEXT, last_month TEXT, currency TEXT NOT NULL, rate TEXT, rate_source TEXT, terms TEXT,
  state TEXT NOT NULL CHECK (state IN ('draft','issued','closed')), prepared_by INTEGER NOT NULL REFERENCES user(id),
  issued_by INTEGER REFERENCES user(id), closed_kind TEXT CHECK (closed_kind IN ('cancelled','expired','completed')), closed_on TEXT, closed_reason TEXT,
  closed_by INTEGER REFERENCES user(id), CHECK ((state = 'draft') = (number IS NULL)), CHECK ((kind = 'payroll') = (first_month IS NOT NULL)),
  UNIQUE (series, year, sequence)
) STRICT;
CREATE TRIGGER purchase_order_kept BEFORE DELETE ON purchase_order WHEN OLD.number IS NOT NULL BEGIN SELECT RAISE(ABORT, 'IMMUTABLE purchase_order'); END;
CREATE TRIGGER purchase_order_number BEFORE UPDATE ON purchase_order WHEN OLD.number IS NOT NULL AND NEW.number IS NOT OLD.number
  BEGIN SELECT RAISE(ABORT, 'IMMUTABLE purchase_order number'); END;

CREATE TABLE purchase_order_line (
  order_id INTEGER NOT NULL REFERENCES purchase_order(id), line_number INTEGER NOT NULL, description TEXT NOT NULL, unit TEXT, quantity_thousandths INTEGER NOT NULL
  CHECK (quantity_thousandths > 0), unit_price_minor INTEGER NOT NULL CHECK (unit_price_minor >= 0), amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  amount_xof INTEGER, account TEXT NOT NULL REFERENCES account(code), grant_id INTEGER REFERENCES grant_agreement(id),
  budget_line_id INTEGER REFERENCES budget_line(id), partner_id INTEGER REFERENCES partner(id), activity TEXT, donor_rate TEXT, donor_rate_source TEXT,
  CHECK ((grant_id IS NULL) = (budget_line_id IS NULL)), PRIMARY KEY (order_id, line_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX purchase_order_line_budget ON purchase_order_line(budget_line_id) WHERE budget_line_id IS NOT NULL;
CREATE TRIGGER purchase_order_line_fixed BEFORE UPDATE ON purchase_order_line WHEN (SELECT state FROM purchase_order WHERE id = OLD.order_id) <> 'draft'
  BEGIN SELECT RAISE(ABORT, 'IMMUTABLE purchase_order_line'); END;
CREATE TRIGGER purchase_order_line_kept BEFORE DELETE ON purchase_order_line WHEN (SELECT state FROM purchase_order WHERE id = OLD.order_id) <> 'draft'
  BEGIN SELECT RAISE(ABORT, 'IMMUTABLE purchase_order_line'); END;

CREATE TABLE goods_receipt (
  id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, year INTEGER NOT NULL, sequence INTEGER NOT NULL, order_id INTEGER NOT NULL REFERENCES purchase_order(id),
  date TEXT NOT NULL, received_by TEXT NOT NULL, delivery_note TEXT, remark TEXT, recorded_by INTEGER NOT NULL REFERENCES user(id), UNIQUE (year, sequence)
) STRICT;
CREATE INDEX goods_receipt_order ON goods_receipt(order_id);
CREATE TABLE goods_receipt_line (
  receipt_id INTEGER NOT NULL REFERENCES goods_receipt(id), line_number INTEGER NOT NULL, quantity_thousandths INTEGER NOT NULL CHECK (quantity_thousandths > 0),
  PRIMARY KEY (receipt_id, line_number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER goods_receipt_kept BEFORE DELETE ON goods_receipt BEGIN SELECT RAISE(ABORT, 'IMMUTABLE goods_receipt'); END;
CREATE TRIGGER goods_receipt_fixed BEFORE UPDATE ON goods_receipt BEGIN SELECT RAISE(ABORT, 'IMMUTABLE goods_receipt'); END;
`
