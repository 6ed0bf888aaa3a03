/** That the benchmarks measure what they say; their figures are nobody's business here. */
package io.smart360.it.bench;
