package vn.lantoa.reading;

import org.jspecify.annotations.Nullable;
import vn.lantoa.reading.Reading.CitationRelation;

/** How a paper stands to what it names, by the words in front of the name. */
final class RelationWords {

  private static final int REACH = 14;
  private static final Phrases CONTINUES =
      Phrases.of(
          "tiếp tục thực hiện|tiếp tục triển khai|tiếp tục quán triệt|tiếp tục tổ chức thực hiện");
  private static final Phrases AMENDS =
      Phrases.of("sửa đổi|bổ sung một số|điều chỉnh|sửa đổi , bổ sung");
  private static final Phrases REPLACES = Phrases.of("thay thế|bãi bỏ|thay cho|huỷ bỏ");
  private static final Phrases REPORTS =
      Phrases.of("sơ kết|tổng kết|báo cáo kết quả|báo cáo tình hình|đánh giá kết quả|kiểm điểm");
  private static final Phrases CONCRETISES = Phrases.of("cụ thể hoá|hướng dẫn");
  private static final Phrases IMPLEMENTS =
      Phrases.of(
          "thực hiện|triển khai|quán triệt|chấp hành|học tập|thi hành|hành động thực hiện|tuyên truyền");
  private static final Phrases BASED =
      Phrases.of("căn cứ|theo|trên cơ sở|theo tinh thần|tại|theo đúng");

  private RelationWords() {}

  /** The nearest such words in the same sentence; absent where there are none. */
  static @Nullable CitationRelation before(Words w, int from) {
    for (int i = from - 1; i >= 0 && i > from - REACH; i--) {
      if (w.isSign(i, ".") || w.isSign(i, ";")) {
        return null;
      }
      CitationRelation relation = at(w, i);
      if (relation != null) {
        return relation == CitationRelation.IMPLEMENTS ? widened(w, i) : relation;
      }
      if (w.opens(i)) {
        return null;
      }
    }
    return null;
  }

  /** thực hiện behind tiếp tục continues, behind sơ kết reports. */
  private static CitationRelation widened(Words w, int at) {
    for (int i = at - 1; i >= 0 && i > at - 6 && !w.opens(i + 1); i--) {
      if (w.isSign(i, ",") || w.isSign(i, ".") || w.isSign(i, ";")) {
        break;
      }
      if (w.stands(i, CONTINUES)) {
        return CitationRelation.CONTINUES;
      }
      if (w.stands(i, REPORTS)) {
        return CitationRelation.REPORTS_ON;
      }
      if (w.stands(i, CONCRETISES)) {
        return CitationRelation.CONCRETISES;
      }
    }
    return CitationRelation.IMPLEMENTS;
  }

  private static @Nullable CitationRelation at(Words w, int i) {
    if (w.stands(i, CONTINUES)) {
      return CitationRelation.CONTINUES;
    } else if (w.stands(i, AMENDS)) {
      return CitationRelation.AMENDS;
    } else if (w.stands(i, REPLACES)) {
      return CitationRelation.REPLACES;
    } else if (w.stands(i, REPORTS)) {
      return CitationRelation.REPORTS_ON;
    } else if (w.stands(i, CONCRETISES)) {
      return CitationRelation.CONCRETISES;
    } else if (w.stands(i, IMPLEMENTS)) {
      return CitationRelation.IMPLEMENTS;
    }
    return w.stands(i, BASED) ? CitationRelation.BASED_ON : null;
  }
}
