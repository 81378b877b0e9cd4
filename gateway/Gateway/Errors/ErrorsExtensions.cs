namespace SkillsHub.Gateway.Errors;

internal static class ErrorsExtensions
{
    public static void UseErrors(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
    }
}
