package vn.lantoa.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.communication.api.CommunicationDelivery;
import vn.lantoa.communication.api.CommunicationDeliveryInput;
import vn.lantoa.communication.api.CommunicationPiece;
import vn.lantoa.communication.api.CommunicationPlanState;
import vn.lantoa.communication.internal.DeliveryReads.Delivered;
import vn.lantoa.communication.internal.PlanAccess.Item;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.time.ChangeInstant;
import vn.lantoa.shared.web.IfMatch;

/** What was delivered of a line, month by month: one transaction each, one row a line and month. */
@ApplicationScoped
public class DeliveryService {

  private static final String SUBJECT = "communication-plans";

  /** The line a delivery is of, and its plan. */
  private record Place(CommunicationPlanRow plan, Item item) {}

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;
  private final ChangeInstant instant;
  private final IfMatch ifMatch;
  private final PlanAccess access;
  private final DeliveryReads reads;
  private final Journal journal;

  public DeliveryService(
      EntityManager em,
      CurrentActor actor,
      AppClock clock,
      ChangeInstant instant,
      IfMatch ifMatch,
      PlanAccess access,
      DeliveryReads reads,
      Journal journal) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
    this.instant = instant;
    this.ifMatch = ifMatch;
    this.access = access;
    this.reads = reads;
    this.journal = journal;
  }

  /** Reports a month of a line; returns the id of the delivery. */
  @Transactional
  public long record(long planId, long itemId, CommunicationDeliveryInput input) {
    Place place = reporting(planId, itemId);
    LocalDate month = check(place, input);
    lock(itemId);
    if (standing(itemId, month) != null) {
      throw already();
    }
    bound(
            new Sql(
                """
                INSERT INTO communication_delivery (item_id, month, done_count, done_minutes,
                  attendances, reported_at, changed_by, changed_at)
                VALUES (:item, :month, :count, :minutes, :attendances, :at, :account, :at)
                """),
            month,
            input)
        .bind("item", itemId)
        .execute(em);
    long id = new Sql("SELECT LAST_INSERT_ID()").number(em);
    pieces(id, input);
    journal.record(
        entry("report", place)
            .with("itemId", null, itemId)
            .with("month", null, month)
            .with("count", null, input.count())
            .with("minutes", null, input.minutes())
            .with("attendances", null, input.attendances()));
    return id;
  }

  /** Corrects a month that was reported. */
  @Transactional
  public void correct(long id, CommunicationDeliveryInput input) {
    Delivered at = reads.requireDelivered(id);
    Place place = reporting(at.planId(), at.itemId());
    lock(at.itemId());
    CommunicationDelivery before = reads.delivery(id);
    ifMatch.check(Long.parseLong(before.version()));
    LocalDate month = check(place, input);
    Long other = standing(at.itemId(), month);
    if (other != null && other != id) {
      throw already();
    }
    bound(
            new Sql(
                """
                UPDATE communication_delivery SET month = :month, done_count = :count,
                  done_minutes = :minutes, attendances = :attendances, reported_at = :at,
                  version = version + 1, changed_by = :account, changed_at = :at WHERE id = :id
                """),
            month,
            input)
        .bind("id", id)
        .execute(em);
    if (!before.pieces().isEmpty()) {
      clear(id);
    }
    pieces(id, input);
    journal.record(
        entry("correct", place)
            .with("itemId", null, at.itemId())
            .with("month", before.month(), month)
            .with("count", before.count(), input.count())
            .with("minutes", before.minutes(), input.minutes())
            .with("attendances", before.attendances(), input.attendances()));
  }

  /** Takes back a month that was reported. */
  @Transactional
  public void takeBack(long id) {
    Delivered at = reads.requireDelivered(id);
    Place place = reporting(at.planId(), at.itemId());
    lock(at.itemId());
    CommunicationDelivery before = reads.delivery(id);
    ifMatch.check(Long.parseLong(before.version()));
    open(place);
    clear(id);
    new Sql("DELETE FROM communication_delivery WHERE id = :id").bind("id", id).execute(em);
    journal.record(
        entry("take-back", place)
            .with("itemId", at.itemId(), null)
            .with("month", before.month(), null)
            .with("count", before.count(), null));
  }

  /** 404 where the plan may not be read or has no such line, 403 where the actor reports not. */
  private Place reporting(long planId, long itemId) {
    CommunicationPlanRow plan = access.require(planId);
    Item item =
        access.items(plan, true).stream()
            .filter(i -> i.id() == itemId)
            .findFirst()
            .orElseThrow(ProblemException::notFound);
    if (!item.mayReport()) {
      throw ProblemException.forbidden();
    }
    return new Place(plan, item);
  }

  private static void open(Place place) {
    place.plan().require(CommunicationPlanState.APPROVED);
  }

  private LocalDate check(Place place, CommunicationDeliveryInput input) {
    open(place);
    LocalDate month = input.month().withDayOfMonth(1);
    FieldProblems problems = new FieldProblems();
    LocalDate first = place.plan().startsOn().withDayOfMonth(1);
    if (month.isAfter(clock.today()) || month.isBefore(first)) {
      problems.add(
          "/month",
          "OUT_OF_RANGE",
          "Tháng báo cáo nằm từ tháng bắt đầu kế hoạch đến tháng này.",
          "The month lies between the plan's first one and the present one.");
    }
    if (input.minutes() != null && !place.item().channel().aired()) {
      problems.add(
          "/minutes",
          "NO_AIRTIME",
          "Chỉ phát thanh, truyền hình, loa truyền thanh có thời lượng phát sóng.",
          "Only radio, television and loudspeakers have airtime.");
    }
    if (given(input).size() > input.count()) {
      problems.add(
          "/pieces",
          "MORE_THAN_COUNT",
          "Số tin bài liệt kê nhiều hơn số lượng báo cáo.",
          "More pieces are listed than were counted.");
    }
    problems.throwIfAny();
    return month;
  }

  private void lock(long item) {
    new Sql("SELECT id FROM communication_item WHERE id = :id FOR UPDATE")
        .bind("id", item)
        .number(em);
  }

  private @Nullable Long standing(long item, LocalDate month) {
    return new Sql("SELECT id FROM communication_delivery WHERE item_id = :item AND month = :month")
        .bind("item", item)
        .bind("month", month)
        .first(em, r -> r.number("id"))
        .orElse(null);
  }

  private static ProblemException already() {
    return ProblemException.of(
        ProblemType.DUPLICATE,
        "Tháng này đã có kết quả của dòng này. Hãy sửa kết quả đã báo cáo.",
        "This month of the line was reported already. Correct what stands.");
  }

  private Sql bound(Sql sql, LocalDate month, CommunicationDeliveryInput input) {
    return sql.bind("month", month)
        .bind("count", input.count())
        .bind("minutes", input.minutes())
        .bind("attendances", input.attendances())
        .bind("at", instant.get())
        .bind("account", actor.accountId());
  }

  private void clear(long delivery) {
    new Sql("DELETE FROM communication_piece WHERE delivery_id = :id")
        .bind("id", delivery)
        .execute(em);
  }

  private void pieces(long delivery, CommunicationDeliveryInput input) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (CommunicationPiece piece : given(input)) {
      Map<String, @Nullable Object> row = new HashMap<>();
      row.put("position", rows.size());
      row.put("title", piece.title().strip());
      row.put("url", piece.url());
      row.put("day", piece.publishedOn() == null ? null : piece.publishedOn().toString());
      rows.add(row);
    }
    if (!rows.isEmpty()) {
      new Sql(
              """
              INSERT INTO communication_piece (delivery_id, position, title, url, published_on, changed_by)
              SELECT :delivery, r.position, r.title, r.url, r.day, :account
              FROM JSON_TABLE(:rows, '$[*]' COLUMNS (position INT PATH '$.position',
                title VARCHAR(500) PATH '$.title', url VARCHAR(1000) PATH '$.url',
                day DATE PATH '$.day')) r
              """)
          .bind("delivery", delivery)
          .bind("account", actor.accountId())
          .bind("rows", ItemWriter.json(rows))
          .execute(em);
    }
  }

  private static List<CommunicationPiece> given(CommunicationDeliveryInput input) {
    return input.pieces() == null ? List.of() : input.pieces();
  }

  private static JournalEntry entry(String verb, Place place) {
    return JournalEntry.of(
        "communication-delivery." + verb,
        SUBJECT,
        place.plan().id(),
        place.plan().organisationId());
  }
}
