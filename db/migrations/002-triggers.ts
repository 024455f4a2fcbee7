const IMMUTABLE = [
  'voucher',
  'voucher_line',
  'event',
  'tranche',
  'opening_spending',
  'opening_claim',
  'frozen_month',
  'frozen_conversion',
  'budget_version',
  'budget_version_line',
]

const refuseChanges = (table: string): string => `
CREATE TRIGGER ${table}_never_updated BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;
CREATE TRIGGER ${table}_never_deleted BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;`

/** The database's own refusals: they hold whatever program writes (spec 08 §3-§6, C04, C18). */
export const triggerMigration = `
${IMMUTABLE.map(refuseChanges).join('\n')}

CREATE TRIGGER voucher_sealed BEFORE INSERT ON voucher BEGIN
  SELECT CASE
    WHEN lines <> NEW.line_count THEN RAISE(ABORT, 'LINE_COUNT')
    WHEN gap <> 0 THEN RAISE(ABORT, 'UNBALANCED')
    WHEN negative AND NEW.kind NOT IN ('correction', 'reversal') THEN RAISE(ABORT, 'NEGATIVE')
    WHEN misdated THEN RAISE(ABORT, 'LINE_DATE')
    WHEN foreign_lines AND NEW.kind NOT IN ('exchange', 'revaluation')
      AND NOT (NEW.kind = 'reversal' AND EXISTS (SELECT 1 FROM voucher o WHERE o.id = NEW.corrects_id AND o.kind IN ('exchange', 'revaluation')))
      AND EXISTS (SELECT 1 FROM voucher_line WHERE voucher_id = NEW.id GROUP BY currency HAVING sum(side * amount_minor) <> 0)
      THEN RAISE(ABORT, 'UNBALANCED_CURRENCY')
  END FROM (SELECT count(*) AS lines, sum(side * amount_xof) AS gap, max(amount_xof < 0 OR amount_minor < 0) AS negative,
    max(date <> NEW.date) AS misdated, max(currency <> 'XOF' OR amount_minor <> amount_xof) AS foreign_lines FROM voucher_line WHERE voucher_id = NEW.id);
  SELECT RAISE(ABORT, 'PERIOD_CLOSED') WHERE NOT EXISTS (SELECT 1 FROM period WHERE month = substr(NEW.date, 1, 7) AND state <> 'closed');
END;

CREATE TRIGGER voucher_line_sealed BEFORE INSERT ON voucher_line WHEN EXISTS (SELECT 1 FROM voucher WHERE id = NEW.voucher_id) BEGIN
  SELECT RAISE(ABORT, 'IMMUTABLE voucher_line');
END;

CREATE TRIGGER budget_version_line_once BEFORE INSERT ON budget_version_line
WHEN EXISTS (SELECT 1 FROM budget_version v JOIN budget_version n ON n.grant_id = v.grant_id AND n.number > v.number WHERE v.id = NEW.version_id) BEGIN
  SELECT RAISE(ABORT, 'IMMUTABLE budget_version');
END;

${['account', 'grant_agreement', 'budget_line', 'partner', 'activity', 'site']
  .map(
    (table) => `
CREATE TRIGGER ${table}_code_kept BEFORE UPDATE OF code ON ${table} WHEN NEW.code <> OLD.code BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;`,
  )
  .join('')}
CREATE TRIGGER third_party_name_kept BEFORE UPDATE OF name ON third_party WHEN NEW.name <> OLD.name BEGIN SELECT RAISE(ABORT, 'IMMUTABLE third_party'); END;
CREATE TRIGGER period_never_deleted BEFORE DELETE ON period BEGIN SELECT RAISE(ABORT, 'IMMUTABLE period'); END;
CREATE TRIGGER event_in_order BEFORE INSERT ON event WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM event) BEGIN
  SELECT RAISE(ABORT, 'EVENT_ORDER');
END;
CREATE TRIGGER account_used_never_deleted BEFORE DELETE ON account WHEN EXISTS (SELECT 1 FROM voucher_line WHERE account = OLD.code) BEGIN
  SELECT RAISE(ABORT, 'ACCOUNT_USED');
END;
`
