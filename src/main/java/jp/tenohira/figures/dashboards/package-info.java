/**
 * Dashboards: figures chosen and put in order. The headquarters' and the departments' are definitions that the city publishes; staff
 * compose their own. Owns: dashboard_version, dashboard. Read first: DashboardPagesTests.
 */
@NullMarked
package jp.tenohira.figures.dashboards;

import org.jspecify.annotations.NullMarked;
