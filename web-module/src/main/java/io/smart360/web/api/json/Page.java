package io.smart360.web.api.json;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how many there are in all
 * @param first how many were passed over
 */
public record Page<T>(long total, int first, List<T> items) {}
