/** Targets that staff enter, each with its plan and its period, by version. Owns: goal_target_version. Read first: GoalTargetTests. */
@NullMarked
package jp.tenohira.figures.targets;

import org.jspecify.annotations.NullMarked;
