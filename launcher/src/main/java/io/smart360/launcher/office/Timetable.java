package io.smart360.launcher.office;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the demo did, step by step: how much, in how long. Prints each step as it ends. */
public final class Timetable {

  private final PrintStream out;
  private final List<Step> steps = new ArrayList<>();

  public Timetable(PrintStream out) {
    this.out = out;
  }

  /**
   * A step that is over.
   *
   * @param count how many things it worked on; 0 where there is nothing to count
   * @param figures what came of it, in words
   */
  public record Step(String name, long count, String figures, Duration took) {

    @Override
    public String toString() {
      double seconds = Math.max(took.toMillis(), 1) / 1000.0;
      String counted = count == 0 ? "" : String.format(Locale.US, "%,d", count);
      String rate =
          count == 0 ? "" : String.format(Locale.US, "%,d/s", Math.round(count / seconds));
      return String.format(
              Locale.US, "  %-26s %11s  %8.1f s  %11s  %s", name, counted, seconds, rate, figures)
          .stripTrailing();
    }
  }

  /** What a step tells of itself when it is over. */
  public record Outcome(long count, String figures) {

    public static final Outcome DONE = new Outcome(0, "");

    public static Outcome of(long count, String format, Object... values) {
      return new Outcome(count, String.format(Locale.US, format, values));
    }
  }

  /** Work that may fail as database and files do. */
  @FunctionalInterface
  public interface Work {

    Outcome run() throws Exception;
  }

  /** Runs the work and notes how long it took; a failure is told with the name of its step. */
  public void step(String name, Work work) {
    long began = System.nanoTime();
    Outcome outcome;
    try {
      outcome = work.run();
    } catch (Exception e) {
      throw new StepFailed(name, e);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    Step step = new Step(name, outcome.count(), outcome.figures(), took);
    steps.add(step);
    out.println(step);
  }

  public List<Step> steps() {
    return List.copyOf(steps);
  }
}
