namespace SkillsHub.Partnership.Agreements.Rereading;

internal static class RereadingEndpoints
{
    public static void MapRereading(this IEndpointRouteBuilder agreements)
    {
        agreements.MapGetReading();
        agreements.MapListUnknownParties();
        agreements.MapCorrectParties();
        agreements.MapCorrectTerms();
        agreements.MapCorrectCommittee();
        agreements.MapAddOpenPoint();
        agreements.MapAddFinding();
        agreements.MapTakeBackAddition();
    }
}
