package vn.lantoa.programme.internal;

import java.util.List;
import vn.lantoa.programme.ProgrammeSectionKind;
import vn.lantoa.programme.ProgrammeTemplate;

/** The outlines programmes are usually written with (skeletons of real ones). */
final class Outline {

  /** How far apart the places of neighbours lie, so that one fits between them. */
  static final int STEP = 1024;

  /** A section to begin with. */
  record Part(ProgrammeSectionKind kind, int depth, String heading) {}

  private static final List<Part> PROGRAMME =
      List.of(
          new Part(ProgrammeSectionKind.PURPOSE, 0, "Mục đích, yêu cầu"),
          new Part(ProgrammeSectionKind.OBJECTIVES, 0, "Mục tiêu"),
          new Part(ProgrammeSectionKind.TARGETS, 0, "Chỉ tiêu chủ yếu"),
          new Part(ProgrammeSectionKind.TASKS, 0, "Nhiệm vụ, giải pháp"),
          new Part(ProgrammeSectionKind.TASKS, 1, "Công tác xây dựng Đảng"),
          new Part(ProgrammeSectionKind.TASKS, 1, "Phát triển kinh tế"),
          new Part(ProgrammeSectionKind.TASKS, 1, "Văn hóa, xã hội"),
          new Part(ProgrammeSectionKind.TASKS, 1, "Quốc phòng, an ninh"),
          new Part(ProgrammeSectionKind.RESOURCES, 0, "Nguồn lực thực hiện"),
          new Part(ProgrammeSectionKind.ORGANISATION, 0, "Tổ chức thực hiện"));

  private static final List<Part> PLAN =
      List.of(
          new Part(ProgrammeSectionKind.PURPOSE, 0, "Mục đích, yêu cầu"),
          new Part(ProgrammeSectionKind.TASKS, 0, "Nội dung và phân công"),
          new Part(ProgrammeSectionKind.RESOURCES, 0, "Kinh phí"),
          new Part(ProgrammeSectionKind.ORGANISATION, 0, "Tổ chức thực hiện"));

  private Outline() {}

  static List<Part> of(ProgrammeTemplate template) {
    return switch (template) {
      case PROGRAMME -> PROGRAMME;
      case PLAN -> PLAN;
      case EMPTY -> List.of();
    };
  }
}
