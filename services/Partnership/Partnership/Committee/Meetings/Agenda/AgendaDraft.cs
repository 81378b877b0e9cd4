namespace SkillsHub.Partnership.Committee.Meetings.Agenda;

/// <summary>A point as somebody writes it.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Details">What to know of it.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="ProposedBy">Slug of the member organisation that proposes it; null for the hub's staff, whose points are on the agenda at once.</param>
/// <param name="WrittenBy">Who writes it.</param>
/// <param name="WrittenAt">When.</param>
internal sealed record AgendaDraft(string Title, string? Details, AgendaOrigin Origin, string? ProposedBy, string WrittenBy, DateTimeOffset WrittenAt);
