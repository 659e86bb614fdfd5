package vn.lantoa.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.actor.Permission;

/**
 * The tree as imports, demo data and the first run read and write it: in numbers, by code. Only
 * {@link #reached} looks at rights; the rest is the caller's to check. Everything joins the
 * caller's transaction, names {@code accountId} (null: the product itself) as who changed it, and
 * takes the same number of statements for one row as for ten thousand.
 *
 * <p>Days are inclusive: a body is valid from {@code validFrom} to {@code validTo}, both counted.
 */
public interface OrganisationRegister {

  /** Levels with their names, from the top down. One statement. */
  Map<String, Words> levels();

  /** Kinds with their names, in order. One statement. */
  Map<String, Words> kinds();

  /** Groups of like organisations with their names, in order. One statement. */
  Map<String, Words> peerGroups();

  /** Headcount categories with their names, in order. One statement. */
  Map<String, Words> headcountCategories();

  /** What stands under these codes today; unknown codes are left out. One statement. */
  Map<String, OrganisationState> states(Collection<String> codes);

  /** Which code holds each of these external ids. One statement. */
  Map<String, String> codesByExternalId(Collection<String> externalIds);

  /**
   * The parent's code of every ancestor of these organisations; roots are left out. One statement.
   */
  Map<String, String> parentCodesAbove(Collection<Long> ids);

  /** Those of these organisations that exist and are valid on a day. One statement. */
  Set<Long> validOn(Collection<Long> ids, LocalDate day);

  /** Those of these organisations where the actor holds the permission. One statement. */
  Set<Long> reached(Permission permission, Collection<Long> ids);

  /**
   * Makes organisations, parents by code in any order, with their closure, first period and search
   * words: one statement a level of depth and four more.
   *
   * @return ids by code, of the new ones
   * @throws IllegalArgumentException where a parent's code is unknown or the parents run in a
   *     circle
   */
  Map<String, Long> createAll(Collection<OrganisationSpec> specs, @Nullable Long accountId);

  /**
   * Gives existing organisations, found by code, new values; a new name, short name, level or
   * parent holds from {@code changedOn}, what held before is kept as a period. {@code validFrom}
   * and {@code validTo} are left as they stand. The caller has checked that no circle arises.
   */
  void changeAll(Collection<OrganisationChange> changes, @Nullable Long accountId);

  /** Records figures; one of the same category and day is replaced. */
  void recordHeadcounts(Collection<HeadcountSpec> figures, @Nullable Long accountId);

  /** The figures recorded for these organisations, every category and day. One statement. */
  List<HeadcountSpec> headcounts(Collection<Long> organisationIds);

  /** Records what became of bodies; merged and dissolved ones end the day before. By code. */
  void recordSuccessions(Collection<SuccessionSpec> successions, @Nullable Long accountId);

  /** Records an earlier name, level or parent of organisations. By code. */
  void recordPeriods(Collection<PeriodSpec> periods, @Nullable Long accountId);

  /** Records terms. By code. */
  void recordTerms(Collection<TermSpec> terms, @Nullable Long accountId);
}
