namespace SkillsHub.Gateway.Errors;

internal static class ErrorsExtensions
{
    public static void AddErrors(this WebApplicationBuilder builder) => builder.Services.AddExceptionHandler<IssuerUnreachable>();

    public static void UseErrors(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.Use(next => context => GatewayProblems.ExplainAsync(context, next));
    }
}
