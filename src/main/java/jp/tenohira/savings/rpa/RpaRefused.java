package jp.tenohira.savings.rpa;

/** Why a job or a run is not taken. */
public sealed interface RpaRefused {

    record JobUnknown(String job) implements RpaRefused {}

    /** The job belongs to another section. */
    record NotYours() implements RpaRefused {}

    record JobTaken(String job) implements RpaRefused {}

    record SectionUnknown(String section) implements RpaRefused {}

    /** The same run was posted before and said something else. */
    record RunDiffers(String run) implements RpaRefused {}

    record EndsBeforeItStarts() implements RpaRefused {}

    record NotYet(String time) implements RpaRefused {}

    record ChangedMeanwhile(int version) implements RpaRefused {}
}
