package vn.lantoa.bench.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Whose programmes there are, each with its tasks: some have many, some one, some none. */
final class ProgrammePlan {

  /** A task: who leads it, who helps, and by when. */
  record Task(long id, int section, Topics.Work work, Body lead, Body helper, String rule) {}

  /** A programme with its tasks in the order of its sections. */
  record Programme(long id, Paper paper, List<Task> tasks) {}

  private record Chosen(Topics.Topic topic, Topics.Work work) {}

  private record Planned(Body owner, LocalDate day, int number) {}

  private static final int DAYS = 20;

  /** Has no divisor in common with the number of works. */
  private static final int STRIDE = 53;

  private final Size size;
  private final Tree tree;
  private final List<Planned> planned = new ArrayList<>();
  private final List<Integer> counts = new ArrayList<>();
  private final Map<Body, List<Paper>> made = new HashMap<>();
  private final Random random = new Random(2_026);
  private long task;

  ProgrammePlan(Size size, Tree tree) {
    this.size = size;
    this.tree = tree;
    plan();
    for (int i = 0; i < size.programmes(); i++) {
      counts.add(size.tasks() / 2 + random.nextInt(size.tasks() + 1));
    }
  }

  /** How many obligations the tasks come to. */
  long obligations() {
    long sum = 0;
    for (int i = 0; i < planned.size(); i++) {
      for (int k = 0; k < counts.get(i); k++) {
        sum += helped(i, k) && staff(planned.get(i).owner).size() > 1 ? 2 : 1;
      }
    }
    return sum;
  }

  int count() {
    return planned.size();
  }

  LocalDate day(int i) {
    return planned.get(i).day;
  }

  private static boolean helped(int programme, int task) {
    return Chance.of(programme, task, 10) < 3;
  }

  /** Of a hundred programmes the provinces have one or two, the communes twenty. */
  private void plan() {
    List<Body> grassroots =
        tree.all().stream()
            .filter(b -> b.level.equals("GRASSROOTS") && b.isCommittee() && b.children.size() > 2)
            .toList();
    int above = Math.max(tree.provinces().size(), size.programmes() / 100);
    int middle = size.programmes() / 5;
    for (int i = 0; i < size.programmes(); i++) {
      List<Body> from =
          i < above ? tree.provinces() : i < above + middle ? tree.communes() : grassroots;
      double at = Math.pow(random.nextDouble(), 1.15);
      int pick =
          i < above ? i % from.size() : (int) ((long) (at * from.size()) * 7919 % from.size());
      LocalDate day = Dates.workday(LocalDate.of(2026, 1, 12).plusDays(random.nextInt(DAYS) * 13L));
      planned.add(new Planned(from.get(pick), day, i));
    }
    planned.sort(Comparator.comparing(Planned::day).thenComparingInt(Planned::number));
  }

  /** Who can be given a task of an owner: what stands directly below. */
  private static List<Body> staff(Body owner) {
    return owner.children.stream().filter(Body::stands).toList();
  }

  /**
   * Makes the programme of a place in the order of days. It carries out a programme of the body
   * directly above where there is one.
   *
   * @param above documents it may carry out
   * @param next the next number of a type that an issuer writes
   */
  Programme make(int i, long paperId, List<Paper> above, PaperPlan next) {
    Body owner = planned.get(i).owner;
    LocalDate day = planned.get(i).day;
    String type = owner.level.equals("GRASSROOTS") ? "KH" : "CTr";
    Topics.Topic topic = Topics.of(planned.get(i).number * 7L + owner.id);
    Paper paper =
        new Paper(
            owner,
            type,
            owner.level.equals("GRASSROOTS") ? "STANDING_COMMITTEE" : "COMMITTEE",
            day,
            topic);
    paper.id = paperId;
    paper.number = next.next(owner, type);
    List<Paper> near = made.getOrDefault(owner.parent, List.of());
    paper.above = served(paper, near.isEmpty() ? above : near);
    if (paper.above != null) {
      paper.topic = paper.above.topic;
    }
    List<Chosen> works = works(i, paper.topic);
    List<Task> tasks = new ArrayList<>();
    for (int k = 0; k < counts.get(i); k++) {
      tasks.add(task(i, k, paper, works));
    }
    tasks.sort(Comparator.comparingInt(Task::section));
    Programme programme = new Programme(i + 1L, paper, tasks);
    ProgrammeText.write(programme);
    made.computeIfAbsent(owner, b -> new ArrayList<>()).add(paper);
    return programme;
  }

  private static Paper served(Paper paper, List<Paper> above) {
    List<Paper> known =
        above.stream()
            .filter(a -> !a.issuedOn.isAfter(paper.issuedOn) && reaches(a.issuer, paper.issuer))
            .toList();
    return known.isEmpty() ? null : known.get(Chance.of(paper.id, 5, known.size()));
  }

  private static boolean reaches(Body issuer, Body owner) {
    Body at = owner.parent;
    while (at != null && at != issuer) {
      at = at.parent;
    }
    return at != null;
  }

  private Task task(int i, int k, Paper paper, List<Chosen> works) {
    List<Body> staff = staff(paper.issuer);
    int at = Chance.of(i, k * 3L, staff.size());
    Body helper = helped(i, k) && staff.size() > 1 ? staff.get((at + 1) % staff.size()) : null;
    Chosen chosen = works.get(k);
    return new Task(
        ++task,
        chosen.topic.section(),
        chosen.work,
        staff.get(at),
        helper,
        rule(i, k, paper.issuedOn));
  }

  private static String rule(int i, int k, LocalDate issued) {
    int luck = Chance.of(i, k + 800L, 100);
    if (luck < 6) {
      return luck == 0 ? "UNDATED:WAITING" : "UNDATED:REGULAR";
    }
    int year = Chance.of(i, k + 900L, 10) < 7 ? 2026 : 2027 + Chance.of(i, k + 901L, 4);
    LocalDate due = issued.plusDays(40 + Chance.of(i, k + 902L, 300)).withYear(year);
    LocalDate fair = due.isBefore(issued.plusDays(20)) ? issued.plusDays(60) : due;
    return Dates.rule(fair, Chance.of(i, k + 903L, 2) * 2);
  }

  /** Works of its own topic first, then of all others, none twice. */
  private static List<Chosen> works(int i, Topics.Topic own) {
    List<Chosen> works = new ArrayList<>();
    own.works().forEach(w -> works.add(new Chosen(own, w)));
    int each = own.works().size();
    int all = Topics.ALL.size() * each;
    for (int k = 0; k < all; k++) {
      int at = Math.floorMod(i * 29 + k * STRIDE, all);
      Topics.Topic topic = Topics.of(at / each);
      if (topic != own) {
        works.add(new Chosen(topic, topic.works().get(at % each)));
      }
    }
    return works;
  }
}
