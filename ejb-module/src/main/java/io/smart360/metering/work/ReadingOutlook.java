package io.smart360.metering.work;

import io.smart360.metering.validation.subject.NeighbourRange;
import java.util.List;
import java.util.Optional;

/** What a register was expected to show, beside its neighbours and by the methods of estimation. */
record ReadingOutlook(
    Optional<NeighbourRange> expectedValues,
    List<NeighbourRange> neighbours,
    List<MethodPreview> estimates) {}
