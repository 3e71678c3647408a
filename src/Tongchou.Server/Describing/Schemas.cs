using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Tongchou.Server.Describing;

/// <summary>Completes the schemas by what reflection over the types does not tell.</summary>
internal static class Schemas
{
    public static Task Complete(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken stop)
    {
        Type type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(Phrase))
        {
            // It has a converter of its own, which reflection can't look into.
            schema.Type = JsonSchemaType.Object;
            schema.Properties = new Dictionary<string, IOpenApiSchema> { ["zh"] = Text(), ["en"] = Text() };
            schema.Required = new HashSet<string> { "zh", "en" };
        }

        foreach (JsonPropertyInfo property in context.JsonTypeInfo.Properties)
        {
            // A record's parameter that can't be null is always written.
            if (property is { AssociatedParameter.HasDefaultValue: false, IsGetNullable: false })
            {
                (schema.Required ??= new HashSet<string>()).Add(property.Name);
            }
        }

        return Task.CompletedTask;
    }

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };
}
