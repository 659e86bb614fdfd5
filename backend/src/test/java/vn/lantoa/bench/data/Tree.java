package vn.lantoa.bench.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The organisations of a set: the centre, provinces with their boards, communes as uneven as the
 * real ones, and what ended with the reorganisation of July 2025.
 */
final class Tree {

  private static final int FEWEST = 5;
  private static final int MOST = 200;
  private static final int ALWAYS = 1 + ProvinceBodies.COUNT;

  /** The order ids are given in: as a tree is entered, level by level. */
  private static final Map<String, Integer> RANKS =
      Map.of(
          "CENTRAL",
          0,
          "PROVINCE",
          1,
          "DISTRICT",
          2,
          "COMMUNE",
          3,
          "GRASSROOTS",
          4,
          "DIVISION",
          5,
          "CELL",
          6);

  private final Size size;
  private final Random random = new Random(20_250_701);
  private final Body root;
  private final List<Body> provinces = new ArrayList<>();
  private final List<Body> communes = new ArrayList<>();
  private final List<Body> all = new ArrayList<>();

  Tree(Size size) {
    this.size = size;
    root =
        new Body(
            null,
            "TW",
            "Ban Chấp hành Trung ương Đảng",
            "Trung ương",
            "CENTRAL",
            "COMMITTEE",
            "OTHER");
    root.head = "Tổng Bí thư";
    root.from = LocalDate.of(1930, 2, 3);
    for (int i = 0; i < size.provinces(); i++) {
      province(Names.PROVINCES.get(size.provinces() == 1 && size.communes() > 124 ? 1 : i), i);
    }
    List<Integer> units = units();
    for (int i = 0; i < communes.size(); i++) {
      new CommuneBodies(communes.get(i), i, random).fill(units.get(i));
    }
    collect(root);
    all.sort(Comparator.comparing(b -> RANKS.get(b.level)));
    for (int i = 0; i < all.size(); i++) {
      all.get(i).id = i + 1L;
    }
  }

  /** Everything, by id: 1, 2, 3 … */
  List<Body> all() {
    return all;
  }

  Body root() {
    return root;
  }

  List<Body> provinces() {
    return provinces;
  }

  List<Body> communes() {
    return communes;
  }

  private void province(Names.Province p, int number) {
    String head = p.city() ? "Thành ủy " : "Tỉnh ủy ";
    Body province =
        new Body(root, p.code(), head + p.name(), p.name(), "PROVINCE", "COMMITTEE", "PROVINCE");
    province.head = p.city() ? "Bí thư Thành ủy" : "Bí thư Tỉnh ủy";
    province.pace = 3 + random.nextInt(5);
    provinces.add(province);
    int count = size.provinces() == 1 ? size.communes() : p.communes();
    ProvinceBodies bodies = new ProvinceBodies(province, p, random);
    bodies.boards();
    for (int i = 0; i < count; i++) {
      communes.add(bodies.commune(number, i));
    }
    bodies.ended(ended() / size.provinces());
  }

  /** How many bodies ended: about one of forty. */
  private int ended() {
    return size.organisations() / 40;
  }

  /** How many stand below each commune: few of most, many of some, in all what is left. */
  private List<Integer> units() {
    int districts = ended() / size.provinces() * size.provinces();
    int left = size.organisations() - 1 - size.provinces() * ALWAYS - communes.size() - districts;
    double mean = (double) left / communes.size();
    double steep = (MOST - FEWEST) / (mean - FEWEST) - 1;
    List<Integer> units = new ArrayList<>();
    int sum = 0;
    for (int i = 0; i < communes.size(); i++) {
      int n =
          FEWEST + (int) ((MOST - FEWEST) * Math.pow(random.nextDouble(), Math.max(0.2, steep)));
      units.add(n);
      sum += n;
    }
    for (int i = 0; sum != left; i = (i + 1) % units.size()) {
      int step = sum < left ? 1 : -1;
      int next = units.get(i) + step;
      if (next >= FEWEST && next <= MOST) {
        units.set(i, next);
        sum += step;
      }
    }
    return units;
  }

  private void collect(Body body) {
    all.add(body);
    body.children.forEach(this::collect);
  }
}
