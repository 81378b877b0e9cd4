using Microsoft.Extensions.Configuration;

namespace SkillsHub.Messaging.Bus;

/// <summary>How long a message waits for its next attempt.</summary>
/// <param name="Intervals">After each failure of its handler; then it is given up.</param>
/// <param name="ShortestAbsence">After the first time that a server was away.</param>
/// <param name="LongestAbsence">What that grows to.</param>
/// <param name="AbsenceStep">By how much it grows at first.</param>
internal sealed record RetryPlan(TimeSpan[] Intervals, TimeSpan ShortestAbsence, TimeSpan LongestAbsence, TimeSpan AbsenceStep)
{
    private static readonly RetryPlan Usual = new(
        [TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10)],
        TimeSpan.FromSeconds(1),
        TimeSpan.FromSeconds(5),
        TimeSpan.FromMilliseconds(500));

    public static RetryPlan From(IConfiguration configuration) => Usual.Scaled(configuration.GetValue("Messaging:RetryScale", 1.0));

    private RetryPlan Scaled(double scale) => new(
        Array.ConvertAll(Intervals, interval => interval * scale), ShortestAbsence * scale, LongestAbsence * scale, AbsenceStep * scale);
}
