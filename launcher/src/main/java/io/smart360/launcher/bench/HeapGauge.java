package io.smart360.launcher.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The most memory that was in use right after a garbage collection. */
final class HeapGauge {

  private static final long BYTES_A_MEGABYTE = 1024L * 1024;

  private final AtomicLong peak = new AtomicLong();

  /** Watches every collection from now on. */
  HeapGauge() {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener((event, none) -> collected(event), null, null);
    }
  }

  /** Begins anew. */
  void reset() {
    peak.set(0);
  }

  long megabytes() {
    return peak.get() / BYTES_A_MEGABYTE;
  }

  private void collected(Notification event) {
    if (event.getUserData() instanceof CompositeData details) {
      long used =
          GarbageCollectionNotificationInfo.from(details)
              .getGcInfo()
              .getMemoryUsageAfterGc()
              .entrySet()
              .stream()
              .filter(pool -> isHeap(pool.getKey()))
              .map(Map.Entry::getValue)
              .mapToLong(MemoryUsage::getUsed)
              .sum();
      peak.accumulateAndGet(used, Math::max);
    }
  }

  private static boolean isHeap(String pool) {
    return pool.contains("Eden")
        || pool.contains("Survivor")
        || pool.contains("Old")
        || pool.contains("Tenured");
  }
}
