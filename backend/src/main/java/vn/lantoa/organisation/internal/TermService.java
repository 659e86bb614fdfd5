package vn.lantoa.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.api.Term;
import vn.lantoa.organisation.api.TermInput;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblem;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.problem.Warning;
import vn.lantoa.shared.text.RomanNumeral;
import vn.lantoa.shared.web.Language;

/**
 * Terms of organisations; a congress that is no Roman numeral is kept as written, with a warning.
 */
@ApplicationScoped
public class TermService {

  private final EntityManager em;
  private final Reach reach;
  private final CurrentActor actor;
  private final OrganisationReader reader;
  private final Language language;

  private final Journal journal;

  public TermService(
      EntityManager em,
      Reach reach,
      CurrentActor actor,
      OrganisationReader reader,
      Language language,
      Journal journal) {
    this.journal = journal;
    this.em = em;
    this.reach = reach;
    this.actor = actor;
    this.reader = reader;
    this.language = language;
  }

  /** Newest first, at most 200. */
  public List<Term> list(long id) {
    reader.requireReadable(Permission.ORGANISATION_READ, id);
    return new Sql(
            """
            SELECT id, name, congress, starts_on, ends_on FROM term
            WHERE organisation_id = :id ORDER BY starts_on DESC, id DESC LIMIT :rows
            """)
        .bind("id", id)
        .bind("rows", Paged.MAX)
        .list(
            em,
            r ->
                new Term(
                    r.id("id"),
                    r.string("name"),
                    r.stringOrNull("congress"),
                    r.date("starts_on"),
                    r.date("ends_on"),
                    warnings(r.stringOrNull("congress"))));
  }

  /** Records a term that ends after it starts. */
  @Transactional
  public Term create(long id, TermInput input) {
    reach.require(Permission.ORGANISATION_EDIT, Permission.ORGANISATION_READ, id);
    if (!input.startsOn().isBefore(input.endsOn())) {
      throw ProblemException.invalid(
          "/endsOn",
          "TERM_ORDER",
          "Nhiệm kỳ phải kết thúc sau ngày bắt đầu (%s).",
          "A term must end after it starts (%s).",
          input.startsOn());
    }
    int made =
        new Sql(
                """
                INSERT IGNORE INTO term (organisation_id, name, congress, starts_on, ends_on,
                  changed_by)
                VALUES (:id, :name, :congress, :starts, :ends, :actor)
                """)
            .bind("id", id)
            .bind("name", input.name())
            .bind("congress", input.congress())
            .bind("starts", input.startsOn())
            .bind("ends", input.endsOn())
            .bind("actor", actor.accountId())
            .execute(em);
    if (made == 0) {
      throw duplicate(input.name());
    }
    long term = new Sql("SELECT LAST_INSERT_ID()").number(em);
    journal.record(
        JournalEntry.of("term.create", "organisations", id, id)
            .with("termId", null, term)
            .with("name", null, input.name())
            .with("congress", null, input.congress())
            .with("startsOn", null, input.startsOn())
            .with("endsOn", null, input.endsOn()));
    return new Term(
        Long.toString(term),
        input.name(),
        input.congress(),
        input.startsOn(),
        input.endsOn(),
        warnings(input.congress()));
  }

  private static ProblemException duplicate(String name) {
    Words words =
        Words.of(
            "Tổ chức này đã có nhiệm kỳ “%s”. Hãy đặt tên khác.",
            "The organisation has a term \"%s\" already. Choose another name.", name);
    return new ProblemException(
        ProblemType.DUPLICATE, words, List.of(new FieldProblem("/name", "DUPLICATE", words, null)));
  }

  private @Nullable List<Warning> warnings(@Nullable String congress) {
    if (congress == null || RomanNumeral.parse(congress).isPresent()) {
      return null;
    }
    Words words =
        Words.of(
            "“%s” không phải số La Mã. Nội dung được giữ nguyên; hãy kiểm tra lại.",
            "\"%s\" is no Roman numeral. It is kept as written; please check it.", congress);
    return List.of(
        new Warning(
            "/congress",
            "NOT_A_ROMAN_NUMERAL",
            language.say(words),
            congress,
            RomanNumeral.propose(congress).orElse(null)));
  }
}
