package io.smart360.metering;

/**
 * What one chunk of estimation came to.
 *
 * @param estimated tasks that have an estimate now
 * @param notEstimable tasks no method had the figures for; they stay missing
 * @param lastTask where the next chunk goes on
 */
public record EstimatedChunk(int estimated, int notEstimable, long lastTask) {

  public boolean isEmpty() {
    return estimated + notEstimable == 0;
  }
}
