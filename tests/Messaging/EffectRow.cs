namespace SkillsHub.Messaging.Tests;

internal sealed record EffectRow(int Position, string Text, string? TraceId);
