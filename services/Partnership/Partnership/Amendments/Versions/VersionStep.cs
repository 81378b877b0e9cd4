namespace SkillsHub.Partnership.Amendments.Versions;

/// <summary>A day on which something changed.</summary>
/// <param name="On">The first day on which it holds.</param>
/// <param name="Order">Which of those of one day comes first.</param>
/// <param name="Entries">What it sets; what it ends has no value.</param>
/// <param name="Amendment">Number of the amendment; null when it was not one.</param>
/// <param name="Term">The term that it leaves behind; null where it leaves it as it is.</param>
internal sealed record VersionStep(DateOnly On, int Order, IReadOnlyList<TermEntry> Entries, int? Amendment = null, LivingTerm? Term = null);
