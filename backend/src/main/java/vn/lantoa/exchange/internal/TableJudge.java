package vn.lantoa.exchange.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.lantoa.exchange.ImportKind;

/** Gives the rows of any kind of table their verdicts. */
@ApplicationScoped
public class TableJudge {

  private final OrganisationImport organisations;
  private final HeadcountImport headcounts;
  private final AccountImport accounts;
  private final SittingImport sittings;

  public TableJudge(
      OrganisationImport organisations,
      HeadcountImport headcounts,
      AccountImport accounts,
      SittingImport sittings) {
    this.organisations = organisations;
    this.headcounts = headcounts;
    this.accounts = accounts;
    this.sittings = sittings;
  }

  Judgement judge(ImportKind kind, List<TableRow> rows) {
    return switch (kind) {
      case ORGANISATIONS -> organisations.judge(rows);
      case HEADCOUNTS -> headcounts.judge(rows);
      case ACCOUNTS -> accounts.judge(rows);
      case SITTINGS -> sittings.judge(rows);
    };
  }
}
