/**
 * Load runs against a city hall in a process of its own. They are never part of the test run; what they showed stands
 * in docs/benchmarks.md.
 */
package jp.tenohira.bench;
