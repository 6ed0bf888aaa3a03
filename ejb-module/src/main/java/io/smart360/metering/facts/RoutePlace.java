package io.smart360.metering.facts;

/** Where a connection stands in the walking order of its route. */
public record RoutePlace(long routeId, int sequence) {}
