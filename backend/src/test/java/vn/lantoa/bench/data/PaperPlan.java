package vn.lantoa.bench.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which documents there are and what they ask: the centre's, carried out by the provinces', those
 * by the communes', so that everything together comes to the obligations of the size.
 */
final class PaperPlan {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 8);
  private static final int DAYS = 297;
  private static final String[] CENTRAL = {"NQ", "CT", "KL", "KH", "KL", "HD"};
  private static final String[] PROVINCIAL = {"NQ", "KH", "CT", "KH", "KL", "HD"};
  private static final String[] LOCAL = {"KH", "NQ", "KH"};
  private static final Ask.Group PROVINCES =
      new Ask.Group("Các tỉnh ủy, thành ủy", List.of("PROVINCE"), List.of("COMMITTEE"));

  /** What everybody is asked, in turn. */
  private static final Object[][] WIDE = {
    {"STUDY", Ask.ALL},
    {"COMMUNICATE", Ask.CELLS},
    {"REPORT", Ask.ALL},
    {"TASK", Ask.CELLS},
    {"STUDY", Ask.ALL},
    {"OPINION", Ask.ALL},
    {"REMEDY", Ask.CELLS},
    {"BRIEFING", Ask.CELLS}
  };

  private static final String[] SOME = {
    "TASK", "OPINION", "REMEDY", "TASK", "COMMUNICATE", "BRIEFING"
  };

  private final Size size;
  private final Tree tree;
  private final List<Paper> papers = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  PaperPlan(Size size, Tree tree) {
    this.size = size;
    this.tree = tree;
  }

  /**
   * The documents by day of issue, with their texts.
   *
   * @param taken obligations that the programmes come to
   */
  List<Paper> make(long taken) {
    int central = Math.max(3, size.papers() / 5);
    int local = size.papers() / 3;
    int provincial = size.papers() - central - local;
    List<Paper> above = new ArrayList<>();
    for (int i = 0; i < central; i++) {
      above.add(paper(tree.root(), CENTRAL, i, central, 0));
    }
    List<Paper> middle = new ArrayList<>();
    for (int i = 0; i < provincial; i++) {
      Body province = tree.provinces().get(i % tree.provinces().size());
      middle.add(under(province, PROVINCIAL, i, provincial, above));
    }
    for (int i = 0; i < local; i++) {
      Body commune = tree.communes().get((int) (i * 37L % tree.communes().size()));
      List<Paper> own = middle.stream().filter(p -> p.issuer == commune.parent).toList();
      under(commune, LOCAL, i, local, own);
    }
    papers.sort(Comparator.comparing((Paper p) -> p.issuedOn).thenComparing(p -> p.issuer.id));
    number();
    narrow();
    wide(size.obligations() - taken - sum());
    papers.forEach(PaperText::write);
    return papers;
  }

  private long sum() {
    return papers.stream().flatMap(p -> p.asks.stream()).mapToLong(a -> a.count).sum();
  }

  private Paper paper(Body issuer, String[] types, int i, int of, int topic) {
    LocalDate day = FIRST.plusDays((long) (DAYS * Math.pow((double) i / of, 1.1)) + topic % 4);
    String type = types[i % types.length];
    Paper paper =
        new Paper(issuer, type, body(issuer, type), Dates.workday(day), Topics.of(i * 5L + topic));
    papers.add(paper);
    return paper;
  }

  /** A document that carries out one from above, where one has been issued by then. */
  private Paper under(Body issuer, String[] types, int i, int of, List<Paper> above) {
    Paper paper = paper(issuer, types, i, of, 3 + i % 7);
    List<Paper> known = above.stream().filter(a -> a.issuedOn.isBefore(paper.issuedOn)).toList();
    if (!known.isEmpty()) {
      paper.above = known.get(Math.max(0, known.size() - 1 - Chance.of(i, issuer.id, 8)));
      paper.topic = paper.above.topic;
    }
    return paper;
  }

  private static String body(Body issuer, String type) {
    if (type.equals("NQ")) {
      return "COMMITTEE";
    }
    return issuer.level.equals("CENTRAL")
        ? (type.equals("KL") ? "POLITBURO" : "SECRETARIAT")
        : "STANDING_COMMITTEE";
  }

  private void number() {
    for (int i = 0; i < papers.size(); i++) {
      Paper paper = papers.get(i);
      paper.id = i + 1L;
      paper.number = numbers.merge(paper.issuer.id + paper.type, 1, Integer::sum);
    }
  }

  /** The next number of a type that an issuer writes. */
  int next(Body issuer, String type) {
    return numbers.merge(issuer.id + type, 1, Integer::sum);
  }

  private void narrow() {
    int given = 0;
    for (int i = 0; i < papers.size(); i++) {
      Paper paper = papers.get(i);
      boolean top = paper.issuer == tree.root();
      if (paper.issuer.level.equals("COMMUNE")) {
        ask(paper, "TASK", Ask.GRASSROOTS, 45, i);
        ask(paper, "REPORT", Ask.BOARDS, 80, i + 3);
        continue;
      }
      Ask plan = ask(paper, "PROGRAMME", top ? PROVINCES : Ask.COMMUNES, 40, i);
      if (paper.above != null) {
        plan.parent =
            paper.above.asks.stream()
                .filter(a -> a.act.equals("PROGRAMME"))
                .findFirst()
                .orElse(null);
      }
      Ask report = ask(paper, "REPORT", top ? PROVINCES : Ask.COMMUNES, 120, i + 3);
      if (!top && i % 9 == 0) {
        report.rules.replaceAll((level, rule) -> "EVERY:MONTHLY:1-25:2026-12-31");
      }
      if (i % 2 == 0) {
        Ask some = ask(paper, SOME[given++ % SOME.length], Ask.BOARDS, 60, i + 1);
        some.confirmer = some.act.equals("TASK") ? "ISSUER" : some.confirmer;
      }
      if (!top && i % 4 == 1) {
        Ask task = ask(paper, "TASK", Ask.GRASSROOTS, 75, i + 2);
        if (i % 8 == 5) {
          task.rules.put("", "UNDATED:REGULAR");
        }
      }
    }
    papers.stream().flatMap(p -> p.asks.stream()).forEach(this::turns);
  }

  /** A monthly report is owed for each month that is left of the year. */
  private void turns(Ask ask) {
    if (ask.recurs()) {
      ask.count *= ask.turns().size();
    }
  }

  /** Asks everybody, one document after the other, until there is as much as there is to be. */
  private void wide(long missing) {
    Paper first = papers.stream().filter(p -> p.issuer == tree.root()).findFirst().orElseThrow();
    long left = missing - ask(first, "STUDY", Ask.ALL, 60, 0).count;
    List<Paper> order = new ArrayList<>(papers);
    order.sort(
        Comparator.comparingInt((Paper p) -> p.issuer.level.equals("COMMUNE") ? 1 : 0)
            .thenComparingInt(p -> Chance.of(p.id, 77, 1 << 20)));
    for (int round = 0; round < WIDE.length; round++) {
      for (Paper paper : order) {
        if (round == 0 && paper == first) {
          continue;
        }
        Object[] wide = WIDE[(int) ((paper.id + round) % WIDE.length)];
        Ask.Group group = (Ask.Group) wide[1];
        long count = count(paper.issuer, group);
        if (count > 0 && count <= left) {
          left -=
              ask(paper, (String) wide[0], group, 50 + (int) (paper.id % 60), (int) paper.id).count;
        }
      }
    }
  }

  private Ask ask(Paper paper, String act, Ask.Group group, int days, int form) {
    Ask ask = new Ask(act, group, paper.issuedOn);
    LocalDate aim = paper.issuedOn.plusDays(days);
    ask.rules.put("", Dates.rule(aim, form));
    if (act.equals("STUDY") && group == Ask.ALL) {
      ask.rules.put("COMMUNE", Dates.rule(aim.minusDays(20), 1));
      if (paper.issuer == tree.root()) {
        ask.rules.put("PROVINCE", Dates.rule(aim.minusDays(32), 1));
      }
    }
    if (act.equals("COMMUNICATE") || act.equals("BRIEFING")) {
      ask.confirmer = "NONE";
    }
    ask.work = paper.topic.works().get(Math.floorMod(form, paper.topic.works().size()));
    ask.count = count(paper.issuer, group);
    paper.asks.add(ask);
    return ask;
  }

  private final Map<String, Long> counted = new HashMap<>();

  private long count(Body root, Ask.Group group) {
    String key = root.id + group.words();
    Long known = counted.get(key);
    if (known == null) {
      known = below(root, group) - (group.takes(root) ? 1 : 0);
      counted.put(key, known);
    }
    return known;
  }

  private static long below(Body body, Ask.Group group) {
    long sum = group.takes(body) ? 1 : 0;
    for (Body child : body.children) {
      sum += below(child, group);
    }
    return sum;
  }
}
